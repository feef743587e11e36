package org.perceptory.bench.groups;

import static org.perceptory.bench.Stopwatch.median;
import static org.perceptory.bench.Stopwatch.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.perceptory.bench.Group;
import org.perceptory.bench.Report;
import org.perceptory.bench.Surroundings;
import org.perceptory.bench.browser.Browsing;
import org.perceptory.bench.browser.LiveSoundPage;
import org.perceptory.bench.running.BenchProject;
import org.perceptory.bench.running.Database;
import org.perceptory.bench.sounds.MadeSound;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.sound.StoredSound;

/** Sounds through the whole job beside ONNX Runtime alone, and from Train to the model. */
public final class SoundGroup implements Group {
    /** Of ten seconds, a class: as many seconds as the embedding group has pictures, and those of the promise. */
    private static final int TO_EMBED = 15;

    private static final int TO_TRAIN_ON = 6;
    private static final int SECONDS = 10;
    /** As the worker's own. */
    private static final int BATCH = 32;

    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 9;

    @Override
    public void measure(Surroundings surroundings, Report report) throws Exception {
        Database database = surroundings.perceptory().database();
        BenchProject trained = BenchProject.ofSounds(surroundings.perceptory(), recordings(TO_TRAIN_ON));
        double[] models = new double[ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            models[Math.max(0, round)] = train(trained);
        }
        BenchProject project = BenchProject.ofSounds(surroundings.perceptory(), recordings(TO_EMBED));
        List<float[]> waveforms = database.files(project.id()).stream()
                .map(file -> StoredSound.decode(file).samples())
                .toList();
        double[] jobs = new double[ROUNDS];
        double[] inference = new double[ROUNDS];
        var entry = BackboneCatalogue.builtIn().preferred(Medium.AUDIO).orElseThrow();
        try (Backbone backbone = Backbone.open(entry, Runtime.getRuntime().availableProcessors())) {
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                int slot = Math.max(0, round);
                database.forgetEmbeddings();
                // A second more is what asks for a job; the job embeds all.
                project.addRecording(MadeSound.wav(0, 1_000_000 + round, 1));
                double job = project.awaitIdle().lasted();
                jobs[slot] = 1000 * database.embedded(project.id()) / job;
                inference[slot] = 1000 * waveforms.size() / time(() -> embed(backbone, waveforms));
            }
        }
        report.atLeast(0.7, "whole job beside ONNX Runtime alone", median(jobs) / median(inference), "of its rate");
        report.beside("whole job: queue, read, decode, embed, store", median(jobs), "seconds/s");
        report.beside("ONNX Runtime alone", median(inference), "seconds/s");
        try (Browsing browsing = new Browsing(surroundings.folder())) {
            var listening = new LiveSoundPage(browsing, surroundings.perceptory()).measure(trained.id());
            report.atLeast(4, "live on the microphone, overlap 0.8", listening.decisionsPerSecond(), "decisions/s");
            report.below(300, "from a second's last sample to the bars", listening.milliseconds(), "ms");
        }
        report.below(1000, "Train to model, 4 × 60 seconds, embedded already", median(models), "ms");
    }

    private static List<List<byte[]>> recordings(int each) {
        return IntStream.range(0, MadeSound.KINDS)
                .mapToObj(kind -> IntStream.range(0, each)
                        .mapToObj(i -> MadeSound.wav(kind, i, SECONDS))
                        .toList())
                .toList();
    }

    private static double train(BenchProject project) {
        Instant click = Instant.now();
        return project.await(project.train(null)).endedAfter(click);
    }

    private static void embed(Backbone backbone, List<float[]> waveforms) {
        List<float[]> all = new ArrayList<>(waveforms);
        for (int from = 0; from < all.size(); from += BATCH) {
            backbone.embedSounds(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }
}
