package org.perceptory.pretraining.teacher;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A published classifier that takes [N,3,224,224], (x-128)/127, and gives {@code embedding} and {@code scores}. */
public final class Teacher implements AutoCloseable {
  public static final int SIDE = 224;
  private static final float MIDDLE = 128f;
  private static final float SCALE = 1 / 127f;

  private final OrtEnvironment environment = OnnxRuntime.environment();
  private final OrtSession session;

  /** @throws IllegalArgumentException when the file cannot be opened */
  public Teacher(Path onnx, int threads) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      session = environment.createSession(onnx.toString(), options);
    } catch (OrtException refused) {
      throw new IllegalArgumentException("not a network: " + onnx, refused);
    }
  }

  /** The answer to each picture, each [224][224][3] of 0 to 255. */
  public Answers ask(List<float[]> pictures) {
    int plane = SIDE * SIDE;
    int n = pictures.size();
    FloatBuffer input = ByteBuffer.allocateDirect(n * 3 * plane * Float.BYTES)
        .order(ByteOrder.nativeOrder()).asFloatBuffer();
    IntStream.range(0, n).parallel().forEach(p -> {
      float[] planes = new float[3 * plane];
      float[] rgb = pictures.get(p);
      for (int i = 0; i < plane; i++) {
        for (int c = 0; c < 3; c++) {
          planes[c * plane + i] = (rgb[3 * i + c] - MIDDLE) * SCALE;
        }
      }
      input.put(p * planes.length, planes);
    });
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, input, new long[] {n, 3, SIDE, SIDE});
        OrtSession.Result result = session.run(Map.of("input", tensor))) {
      return new Answers((float[][]) result.get("embedding").orElseThrow().getValue(),
          (float[][]) result.get("scores").orElseThrow().getValue());
    } catch (OrtException failed) {
      throw new IllegalStateException("the teacher could not answer", failed);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * What the teacher says to a batch.
   *
   * @param embeddings [n][1280]
   * @param scores [n][1001] probabilities
   */
  public record Answers(float[][] embeddings, float[][] scores) {}
}
