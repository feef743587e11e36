package org.perceptory.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.perceptory.pretraining.onnx.StoredWeights;
import org.perceptory.pretraining.pool.Pool;
import org.perceptory.pretraining.student.Architecture;
import org.perceptory.pretraining.student.HeadStart;
import org.perceptory.pretraining.student.Lessons;
import org.perceptory.pretraining.student.Weights;
import org.perceptory.pretraining.student.Widening;

/**
 * {@code widen --onnx file --from text --architecture text --pool folder --answers folder --checkpoint file [--side
 * pixels] [--views n] [--seed n]}: begins a run with the weights of a backbone of the architecture {@code --from},
 * widened to {@code --architecture}, which may be the same. A checkpoint that is there is kept.
 */
final class WidenStage implements Stage {

    @Override
    public void run(Options options) throws IOException {
        Path checkpoint = options.path("checkpoint");
        if (Files.exists(checkpoint)) {
            System.out.println(checkpoint + " is there already");
            return;
        }
        long seed = options.number("seed", 1);
        Weights narrow = StoredWeights.read(Files.readAllBytes(options.path("onnx")))
                .of(Architecture.parse(options.text("from")));
        Weights wide = new Widening(narrow, Architecture.parse(options.text("architecture")), seed).weights();
        Lessons lessons = new Lessons(
                options.subject(),
                Pool.open(options.path("pool")),
                options.path("answers"),
                (int) options.number("views", 1),
                seed);
        new HeadStart(wide, lessons, (int) options.number("side", 64), seed).write(checkpoint);
    }
}
