package org.perceptory.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.perceptory.app.api.Problem;
import org.perceptory.app.api.ProblemException;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.backbone.Percept;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadBytes;
import org.perceptory.learning.image.ImageIntake;
import org.perceptory.learning.image.ImageLimits;
import org.perceptory.learning.image.RefusedImageException;
import org.perceptory.learning.sound.RefusedSoundException;
import org.perceptory.learning.sound.SoundIntake;
import org.perceptory.learning.sound.SoundLimits;
import org.perceptory.learning.sound.Waveform;
import org.perceptory.worker.backbone.Backbones;

/** Classifies pictures and recordings on the server, and answers as the model's file does. */
@ApplicationScoped
public class Predictor {

    private static final int TOO_MANY_REQUESTS = 429;
    /** Samples of a recording from one second that is heard to the next. */
    private static final int HOP = Waveform.RATE / 2;

    /** Seconds that go through the backbone together. */
    private static final int BATCH = 16;

    private final Backbones backbones;
    private final OfferedFiles files;
    private final PredictionGate gate;
    private final ImageIntake images = new ImageIntake();
    private final SoundIntake sounds = new SoundIntake();

    Predictor(Backbones backbones, OfferedFiles files, PredictionSettings settings) {
        this.backbones = backbones;
        this.files = files;
        this.gate = new PredictionGate(settings);
    }

    boolean listens(Model model) {
        return files.backbone(model).medium() == Medium.AUDIO;
    }

    /** Bytes of the largest file that this model is shown or let hear. */
    int largestFile(Model model) {
        return switch (files.backbone(model).medium()) {
            case IMAGE -> Math.toIntExact(ImageLimits.DEFAULT.bytes());
            case AUDIO -> SoundLimits.DEFAULT.bytes();
        };
    }

    /**
     * The probability of each class, in the order of the model's labels.
     *
     * <p>A recording is heard second by second, each half a second after the one before and the last so that it ends
     * with the recording; the answer is the mean over those in which there is something to hear, as it is those that
     * the model was trained on.
     *
     * @param file of any kind that samples of the model's project may be
     * @return empty where there is nothing to hear in all of it
     * @throws RefusedImageException when it is no picture, and the model looks
     * @throws RefusedSoundException when it is no recording, and the model listens
     * @throws ProblemException 429 when this person, or everybody together, has too much waiting
     */
    Heard hear(Person person, Model model, byte[] file) {
        return gate.pass(person.id, () -> hear(model, file))
                .orElseThrow(() -> new ProblemException(TOO_MANY_REQUESTS, Problem.of("TOO_MANY_PREDICTIONS")));
    }

    private Heard hear(Model model, byte[] file) {
        Backbone backbone = backbones.load(files.backbone(model));
        Head head = HeadBytes.read(model.head);
        List<Answer> each = new ArrayList<>();
        Iterator<Part> parts = parts(backbone.medium(), file).iterator();
        while (parts.hasNext()) {
            List<Part> batch = next(parts);
            float[][] embeddings =
                    backbone.perceive(batch.stream().map(Part::percept).toList());
            for (int i = 0; i < embeddings.length; i++) {
                each.add(new Answer(
                        batch.get(i).start(), head.probabilities(embeddings[i]), head.likeness(embeddings[i])));
            }
        }
        return new Heard(each, head.likeness().known());
    }

    /**
     * What was answered.
     *
     * @param each in which there is something to hear; of a picture the one answer
     * @param weighed whether the model knows how like its training's samples something is
     */
    record Heard(List<Answer> each, boolean weighed) {

        /** The answer about the whole; empty where there is nothing to hear in all of it. */
        Optional<Answer> mean() {
            if (each.isEmpty()) {
                return Optional.empty();
            }
            float likeness = 0;
            float[] mean = new float[each.getFirst().probabilities().length];
            for (int k = 0; k < mean.length; k++) {
                for (Answer one : each) {
                    mean[k] += one.probabilities()[k];
                }
                mean[k] /= each.size();
            }
            for (Answer one : each) {
                likeness += one.likeness() / each.size();
            }
            return Optional.of(new Answer(0, mean, likeness));
        }
    }

    /**
     * What was answered about a part.
     *
     * @param start of a second, from the beginning of the recording, in seconds; 0 of a picture
     * @param probabilities {@code [K]}
     * @param likeness to the samples of the training, 0 to 1; 1 where the model knows of none
     */
    record Answer(double start, float[] probabilities, float likeness) {}

    /** @param start as of the answer */
    private record Part(double start, Percept percept) {}

    /** One after the other: the seconds of a long recording overlap, and together take many times its size. */
    private Stream<Part> parts(Medium medium, byte[] file) {
        return switch (medium) {
            case IMAGE -> Stream.of(new Part(0, new Percept.Picture(images.look(file))));
            case AUDIO ->
                sounds.listen(file)
                        .seconds(HOP)
                        .filter(second -> !second.silent())
                        .map(second -> new Part(
                                (double) second.start() / Waveform.RATE,
                                new Percept.Sound(second.sound().samples())));
        };
    }

    private static List<Part> next(Iterator<Part> parts) {
        List<Part> batch = new ArrayList<>();
        while (batch.size() < BATCH && parts.hasNext()) {
            batch.add(parts.next());
        }
        return batch;
    }
}
