package org.perceptory.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import org.perceptory.pretraining.pool.Pool;
import org.perceptory.pretraining.pool.Shard;
import org.perceptory.pretraining.teacher.Teacher;
import org.perceptory.pretraining.teacher.Teaching;

/**
 * {@code teach --pool folder --answers folder --teacher file.onnx [--subject sounds] [--views n] [--seed n] [--threads
 * n]}: stores the teacher's answers, view by view, a part of every shard in turn so that training can begin on a fair
 * sample.
 */
final class TeachStage implements Stage {
    private static final int PART = 2_048;

    @Override
    public void run(Options options) throws IOException {
        Pool pool = Pool.open(options.path("pool"));
        int largest = pool.shards().stream().mapToInt(Shard::count).max().orElse(0);
        try (Teacher teacher =
                new Teacher(options.subject(), options.path("teacher"), (int) options.number("threads", 2))) {
            Teaching teaching =
                    new Teaching(teacher, Files.createDirectories(options.path("answers")), options.number("seed", 1));
            for (int view = 0; view < options.number("views", 1); view++) {
                for (int limit = PART; limit < largest + PART; limit += PART) {
                    for (Shard shard : pool.shards()) {
                        tell(shard, view, limit, teaching);
                    }
                }
            }
        }
    }

    private static void tell(Shard shard, int view, int limit, Teaching teaching) throws IOException {
        long start = System.nanoTime();
        int answers = teaching.teach(shard, view, limit);
        if (answers > 0) {
            System.out.printf(
                    "%s view %d: %d answers, %.0f a second%n",
                    shard.name(), view, answers, answers / ((System.nanoTime() - start) * 1e-9));
        }
    }
}
