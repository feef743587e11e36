package org.perceptory.bench.groups;

import static org.perceptory.bench.Stopwatch.median;
import static org.perceptory.bench.Stopwatch.time;

import java.util.List;
import org.perceptory.bench.BareLoop;
import org.perceptory.bench.Group;
import org.perceptory.bench.Report;
import org.perceptory.bench.Surroundings;
import org.perceptory.bench.pictures.DrawnPicture;
import org.perceptory.bench.running.BenchProject;
import org.perceptory.bench.running.Database;
import org.perceptory.learning.image.RgbImage;

/** The whole job of embedding, from the queue to the stored vectors, beside the bare loop on the same files. */
public final class EmbeddingGroup implements Group {
    private static final int PICTURES_A_CLASS = 200;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 9;

    @Override
    public void measure(Surroundings surroundings, Report report) throws Exception {
        Database database = surroundings.perceptory().database();
        BenchProject project = BenchProject.create(
                surroundings.perceptory(), surroundings.pictures().take(PICTURES_A_CLASS));
        List<byte[]> files = database.files(project.id());
        double[] jobs = new double[ROUNDS];
        double[] loops = new double[ROUNDS];
        double[] decoding = new double[ROUNDS];
        double[] inference = new double[ROUNDS];
        try (BareLoop bare = new BareLoop()) {
            List<RgbImage> pictures = bare.decode(files);
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                int slot = Math.max(0, round);
                database.forgetEmbeddings();
                // A picture more is what asks for a job; the job embeds all.
                project.add(DrawnPicture.jpeg(0, 1_000_000 + round));
                double job = project.awaitIdle().lasted();
                jobs[slot] = 1000 * database.embedded(project.id()) / job;
                loops[slot] = 1000 * files.size() / time(() -> bare.embed(files));
                decoding[slot] = 1000 * files.size() / time(() -> bare.decode(files));
                inference[slot] = 1000 * files.size() / time(() -> bare.embedDecoded(pictures));
            }
        }
        report.atLeast(0.8, "whole job beside the bare loop", median(jobs) / median(loops), "of its rate");
        report.beside("whole job: queue, read, decode, embed, store", median(jobs), "images/s");
        report.beside("bare loop: decode, embed", median(loops), "images/s");
        report.beside("decoding's share of the bare loop", 100 * median(loops) / median(decoding), "%");
        report.beside("ONNX Runtime alone", median(inference), "images/s");
    }
}
