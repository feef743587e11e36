package org.perceptory.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.perceptory.app.intake.RecordingCutter.Content;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.sample.AddedSample;
import org.perceptory.domain.sample.Extent;
import org.perceptory.domain.sample.NewSample;
import org.perceptory.domain.sample.Samples;
import org.perceptory.learning.sound.AcceptedRecording;
import org.perceptory.learning.sound.AcceptedSecond;
import org.perceptory.learning.sound.RefusedSoundException;
import org.perceptory.learning.sound.Silence;
import org.perceptory.learning.sound.SoundLimits;

/**
 * Takes a recording in: checked, resampled, cut into seconds, each stored as a sample, their embeddings asked for. The
 * seconds of one recording are one burst.
 */
@ApplicationScoped
public class RecordingIntake {

    private static final int SECOND = 1000;
    private static final int PART = 1 << 16;

    private final Labels labels;
    private final Samples samples;
    private final JobQueue queue;
    private final RecordingCutter cutter =
            new RecordingCutter(Runtime.getRuntime().availableProcessors());

    RecordingIntake(Labels labels, Samples samples, JobQueue queue) {
        this.labels = labels;
        this.samples = samples;
        this.queue = queue;
    }

    /**
     * What became of a recording.
     *
     * @param silent seconds that were set aside because there is nothing to hear
     * @param leftOutMillis at the end, too little for a second more; in ms
     * @param clipped whether it is so loud that its peaks are cut off
     */
    public record Outcome(List<AddedSample> added, int silent, int leftOutMillis, boolean clipped) {}

    /**
     * Adds all seconds of the recording or none. In a class of background noise silence is kept. The recording waits on
     * the disk until it is its turn.
     *
     * @param recording no more of it is read than is taken; closing it is the caller's
     * @throws RefusedSoundException when the bytes are not a recording that we take
     * @throws RefusedException when there is no such class, or no more room
     * @throws IOException when the upload breaks off
     */
    Outcome add(Person person, ArrivingSample arrival, InputStream recording) throws IOException {
        Path waiting = Files.createTempFile("recording", ".wav");
        try {
            // One byte more than is taken is enough to know that it is too much.
            try (OutputStream out = Files.newOutputStream(waiting)) {
                long left = SoundLimits.DEFAULT.bytes() + 1L;
                for (byte[] part;
                        left > 0 && (part = recording.readNBytes((int) Math.min(left, PART))).length > 0;
                        left -= part.length) {
                    out.write(part);
                }
            }
            return add(person, arrival, () -> Files.readAllBytes(waiting));
        } finally {
            Files.delete(waiting);
        }
    }

    /**
     * Of a recording that is in memory already.
     *
     * @throws RefusedSoundException when the bytes are not a recording that we take
     */
    AcceptedRecording accept(byte[] recording, Silence silence) {
        return cutter.cut(() -> recording, silence);
    }

    private Outcome add(Person person, ArrivingSample arrival, Content file) {
        Label into = labels.find(person, arrival.label())
                .filter(found -> found.projectId.equals(arrival.project()))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        Silence silence = into.background ? Silence.KEEP : Silence.SET_ASIDE;
        return add(person, arrival, cutter.cut(file, silence));
    }

    /**
     * As above, of a recording that has been found to be good.
     *
     * @throws RefusedException when there is no such class, or no more room
     */
    Outcome add(Person person, ArrivingSample arrival, AcceptedRecording recording) {
        List<AddedSample> added = samples.addAll(
                person,
                IntStream.range(0, recording.seconds().size())
                        .mapToObj(i -> sample(arrival, i, recording.seconds().get(i)))
                        .toList());
        if (added.stream().anyMatch(AddedSample::created)) {
            queue.embed(person, arrival.project());
        }
        return new Outcome(added, recording.silentSeconds(), recording.leftOutMillis(), recording.clipped());
    }

    private static NewSample sample(ArrivingSample arrival, int index, AcceptedSecond second) {
        return new NewSample(
                part(arrival.id(), index),
                arrival.project(),
                arrival.label(),
                arrival.burst(),
                second.wav(),
                new Extent.Duration(SECOND),
                second.hash(),
                arrival.name(),
                arrival.heldOut());
    }

    /** The same recording has the same parts, however often it is sent. */
    private static UUID part(UUID recording, int index) {
        return UUID.nameUUIDFromBytes((recording + "/" + index).getBytes(StandardCharsets.UTF_8));
    }
}
