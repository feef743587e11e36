package org.perceptory.pretraining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.Output;
import org.perceptory.pretraining.onnx.Difference;
import org.perceptory.pretraining.onnx.StudentGraph;
import org.perceptory.pretraining.pool.Pool;
import org.perceptory.pretraining.pool.Shard;
import org.perceptory.pretraining.pool.Square;
import org.perceptory.pretraining.sound.FrontEnd;
import org.perceptory.pretraining.sound.Patch;
import org.perceptory.pretraining.sound.Synthesis;
import org.perceptory.pretraining.student.Readout;
import org.perceptory.pretraining.student.Student;
import org.perceptory.pretraining.student.Weights;
import org.perceptory.pretraining.teacher.Subject;

/**
 * {@code check --checkpoint file [--pool folder] [--subject sounds] [--readout weights] [--glances middle/tile,...]
 * [--side pixels]}: exports the checkpoint and holds ONNX Runtime's answers against PyTorch's, on pictures of the pool
 * or on computed sounds; the float32 file must not differ by more than 1e-4.
 */
final class CheckStage implements Stage {
    private static final double ALLOWED = 1e-4;
    private static final int PICTURES = 4;
    private static final int SOUNDS = 12;

    @Override
    public void run(Options options) throws IOException {
        Path checkpoint = options.path("checkpoint");
        Weights weights = Weights.read(checkpoint);
        Readout readout = ExportStage.readout(options, weights.architecture());
        int side = (int) options.number("side", 128);
        Function<Backbone, Difference> comparison;
        try (Student student = new Student(checkpoint, readout)) {
            comparison = options.subject() == Subject.PICTURES
                    ? pictures(student, pictures(Pool.open(options.path("pool")), side))
                    : sounds(student);
        }
        StudentGraph graph = new StudentGraph(weights, readout, side);
        Difference full = difference(graph.write(false), comparison);
        Difference half = difference(graph.write(true), comparison);
        System.out.printf(
                "float32: embedding %.1e, beside it %.1e%nfloat16: embedding %.1e, beside it %.1e%n",
                full.embedding(), full.beside(), half.embedding(), half.beside());
        if (full.embedding() > ALLOWED || full.beside() > ALLOWED || half.beside() > ALLOWED) {
            throw new IllegalStateException("the ONNX file does not compute what the network computes");
        }
    }

    private static Difference difference(byte[] onnx, Function<Backbone, Difference> comparison) {
        try (Backbone backbone = Backbone.open(onnx, 2)) {
            return comparison.apply(backbone);
        }
    }

    private static Function<Backbone, Difference> pictures(Student student, List<Square> pictures) {
        float[][] expected = student.embed(pictures);
        return backbone -> Difference.ofPictures(backbone, pictures, expected);
    }

    private static Function<Backbone, Difference> sounds(Student student) {
        List<float[]> sounds = Synthesis.several(SOUNDS, Patch.SAMPLES);
        try (FrontEnd frontEnd = new FrontEnd(1)) {
            Output spectrograms = frontEnd.spectrograms(sounds);
            float[][] expected = student.embedSpectrograms(IntStream.range(0, sounds.size())
                    .mapToObj(spectrograms::row)
                    .toList());
            return backbone -> Difference.ofSounds(backbone, sounds, expected, spectrograms);
        }
    }

    private static List<Square> pictures(Pool pool, int side) {
        return pool.shards().stream()
                .flatMap(shard ->
                        IntStream.range(0, Math.min(PICTURES, shard.count())).mapToObj(i -> square(shard, i, side)))
                .toList();
    }

    private static Square square(Shard shard, int index, int side) {
        return shard.square(index).resized(side);
    }
}
