package org.perceptory.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.pretraining.onnx.Difference;
import org.perceptory.pretraining.onnx.StudentGraph;
import org.perceptory.pretraining.pool.Pool;
import org.perceptory.pretraining.pool.Shard;
import org.perceptory.pretraining.pool.Square;
import org.perceptory.pretraining.student.Readout;
import org.perceptory.pretraining.student.Student;
import org.perceptory.pretraining.student.Weights;

/**
 * {@code check --checkpoint file --pool folder [--readout weights] [--side pixels]}: exports the checkpoint and holds
 * ONNX Runtime's answers against PyTorch's; the float32 file must not differ by more than 1e-4.
 */
final class CheckStage implements Stage {
  private static final double ALLOWED = 1e-4;
  private static final int PICTURES = 4;

  @Override
  public void run(Options options) throws IOException {
    Path checkpoint = options.path("checkpoint");
    Readout readout = Readout.parse(options.text("readout", ExportStage.READOUT));
    int side = (int) options.number("side", 128);
    List<Square> pictures = pictures(Pool.open(options.path("pool")), side);
    float[][] expected;
    try (Student student = new Student(checkpoint, readout)) {
      expected = student.embed(pictures);
    }
    StudentGraph graph = new StudentGraph(Weights.read(checkpoint), readout, side);
    Difference full = difference(graph.write(false), pictures, expected);
    Difference half = difference(graph.write(true), pictures, expected);
    System.out.printf("float32: embedding %.1e, features %.1e%nfloat16: embedding %.1e, features %.1e%n",
        full.embedding(), full.features(), half.embedding(), half.features());
    if (full.embedding() > ALLOWED || full.features() > ALLOWED || half.features() > ALLOWED) {
      throw new IllegalStateException("the ONNX file does not compute what the network computes");
    }
  }

  private static Difference difference(byte[] onnx, List<Square> pictures, float[][] expected) throws IOException {
    Path file = Files.createTempFile("student", ".onnx");
    try {
      Files.write(file, onnx);
      try (Backbone backbone = Backbone.open(file, 2)) {
        return Difference.measure(backbone, pictures, expected);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static List<Square> pictures(Pool pool, int side) {
    return pool.shards().stream()
        .flatMap(shard -> IntStream.range(0, Math.min(PICTURES, shard.count()))
            .mapToObj(i -> square(shard, i, side)))
        .toList();
  }

  private static Square square(Shard shard, int index, int side) {
    return shard.square(index).resized(side);
  }
}
