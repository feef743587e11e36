package org.perceptory.pretraining;

import java.io.IOException;
import org.perceptory.pretraining.student.Architecture;
import org.perceptory.pretraining.student.Relations;
import org.perceptory.pretraining.student.Schedule;
import org.perceptory.pretraining.student.StudentRun;

/**
 * {@code train --pool folder --answers folder --checkpoint file --architecture text --schedule text [--subject sounds]
 * [--rate x] [--decay x] [--views n] [--seed n] [--workers n] [--threads n] [--minutes n] [--precision bfloat16]
 * [--stop step] [--relations x] [--glances middle/tile,...] [--readout weights]}: trains from the checkpoint, or from
 * random weights where there is none, and writes it every few minutes.
 */
final class TrainStage implements Stage {

    @Override
    public void run(Options options) throws IOException {
        Architecture architecture = Architecture.parse(options.text("architecture"));
        new StudentRun(
                        options.subject(),
                        options.path("pool"),
                        options.path("answers"),
                        options.path("checkpoint"),
                        architecture,
                        Schedule.parse(options.text("schedule"), options.real("rate", 2e-3)),
                        options.real("decay", 0.02),
                        (int) options.number("views", 1),
                        options.number("seed", 1),
                        (int) options.number("workers", 2),
                        (int) options.number("threads", 1),
                        options.number("minutes", 5),
                        options.text("precision", "float32").equals("bfloat16"),
                        options.number("stop", Long.MAX_VALUE),
                        new Relations(ExportStage.readout(options, architecture), (float) options.real("relations", 0)))
                .run();
    }
}
