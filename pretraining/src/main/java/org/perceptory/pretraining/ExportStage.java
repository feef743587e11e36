package org.perceptory.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import org.perceptory.pretraining.onnx.StudentGraph;
import org.perceptory.pretraining.student.Architecture;
import org.perceptory.pretraining.student.Readout;
import org.perceptory.pretraining.student.Weights;
import org.perceptory.pretraining.teacher.Subject;

/**
 * {@code export --checkpoint file --onnx file [--readout weights] [--glances middle/tile,...] [--side pixels] [--half
 * true]}: writes the backbone with pre-processing in front, batch normalisation folded, and prints what the catalogue's
 * entry needs.
 */
final class ExportStage implements Stage {
    /** The readout that the options ask for. */
    static Readout readout(Options options, Architecture architecture) {
        return architecture.channels() == Subject.SOUNDS.channels()
                ? Readout.parse(options.text("readout", "0.5,0.5,0.5,1"))
                : Readout.parse(options.text("glances", "128/1,128/2,96/1,64/1"), options.text("readout", "0.7,1,0"));
    }

    @Override
    public void run(Options options) throws IOException {
        Weights weights = Weights.read(options.path("checkpoint"));
        Readout readout = readout(options, weights.architecture());
        byte[] file = new StudentGraph(weights, readout, (int) options.number("side", 128))
                .write(options.text("half", "true").equals("true"));
        Files.write(options.path("onnx"), file);
        System.out.printf(
                "step = %d%narchitecture = %s%nembeddingSize = %d%nbytes = %d%nsha256 = %s%n",
                weights.step(),
                weights.architecture(),
                readout.size(weights.architecture()),
                file.length,
                FileHash.of(file));
    }
}
