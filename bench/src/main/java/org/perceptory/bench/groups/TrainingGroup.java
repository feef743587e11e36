package org.perceptory.bench.groups;

import static org.perceptory.bench.Stopwatch.median;
import static org.perceptory.bench.Stopwatch.time;

import java.time.Instant;
import java.util.List;
import org.perceptory.bench.BareLoop;
import org.perceptory.bench.Group;
import org.perceptory.bench.Report;
import org.perceptory.bench.Surroundings;
import org.perceptory.bench.running.BenchProject;
import org.perceptory.bench.running.Database;

/** From Train to the model that can be tried: cross-validated, trained on everything, assembled and verified. */
public final class TrainingGroup implements Group {
    private static final int PICTURES_A_CLASS = 100;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 9;

    @Override
    public void measure(Surroundings surroundings, Report report) throws Exception {
        Database database = surroundings.perceptory().database();
        BenchProject project = BenchProject.create(
                surroundings.perceptory(), surroundings.pictures().take(PICTURES_A_CLASS));
        List<byte[]> files = database.files(project.id());
        double[] embedded = new double[ROUNDS];
        double[] fresh = new double[ROUNDS];
        double[] loops = new double[ROUNDS];
        try (BareLoop bare = new BareLoop()) {
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                int slot = Math.max(0, round);
                embedded[slot] = train(project);
                database.forgetEmbeddings();
                fresh[slot] = train(project);
                loops[slot] = time(() -> bare.embed(files));
            }
        }
        report.below(1000, "Train to model, 3 × 100 pictures, embedded already", median(embedded), "ms");
        double bar = 1.3 * median(loops) + 1000;
        report.below(bar, "Train to model, the same from fresh uploads", median(fresh), "ms");
        report.beside("bare loop over the same files", median(loops), "ms");
    }

    private static double train(BenchProject project) {
        Instant click = Instant.now();
        return project.await(project.train(null)).endedAfter(click);
    }
}
