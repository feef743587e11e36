package org.perceptory.bench.groups;

import static org.perceptory.bench.Stopwatch.median;

import java.time.Instant;
import java.util.Map;
import org.perceptory.bench.Group;
import org.perceptory.bench.Report;
import org.perceptory.bench.Surroundings;
import org.perceptory.bench.running.BenchProject;

/** How long an idle queue lets a person wait: from asking for a training until a worker has begun it. */
public final class ClickGroup implements Group {
    private static final int PICTURES_A_CLASS = 5;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 31;
    private static final Map<String, Object> SHORT =
            Map.of("epochs", 5, "batchSize", 16, "learningRate", 0.001, "hiddenUnits", 0, "seed", 1);

    @Override
    public void measure(Surroundings surroundings, Report report) {
        BenchProject project = BenchProject.create(
                surroundings.perceptory(), surroundings.pictures().take(PICTURES_A_CLASS));
        double[] waits = new double[ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            Instant click = Instant.now();
            waits[Math.max(0, round)] = project.await(project.train(SHORT)).startedAfter(click);
        }
        report.below(100, "Train to the job's start, idle queue", median(waits), "ms");
    }
}
