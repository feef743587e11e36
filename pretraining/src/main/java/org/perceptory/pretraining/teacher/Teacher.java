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
import org.perceptory.pretraining.sound.Patch;

/**
 * A published classifier that gives {@code embedding} and {@code scores}: of pictures one that takes [N,3,224,224],
 * (x-128)/127, of sounds one that takes log-mel patches [N,1,96,64].
 */
public final class Teacher implements AutoCloseable {
    public static final int SIDE = 224;
    private static final float MIDDLE = 128f;
    private static final float SCALE = 1 / 127f;

    private final OrtEnvironment environment = OnnxRuntime.environment();
    private final OrtSession session;

    private final Subject subject;

    /** @throws IllegalArgumentException when the file cannot be opened */
    public Teacher(Subject subject, Path onnx, int threads) {
        this.subject = subject;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            session = environment.createSession(onnx.toString(), options);
        } catch (OrtException refused) {
            throw new IllegalArgumentException("not a network: " + onnx, refused);
        }
    }

    Subject subject() {
        return subject;
    }

    /** What the teacher is given of a picture of [224][224][3], 0 to 255: [3][224][224]. */
    static float[] planes(float[] rgb) {
        int plane = SIDE * SIDE;
        float[] planes = new float[3 * plane];
        for (int i = 0; i < plane; i++) {
            for (int c = 0; c < 3; c++) {
                planes[c * plane + i] = (rgb[3 * i + c] - MIDDLE) * SCALE;
            }
        }
        return planes;
    }

    /** The answer to each of a batch, each {@link #planes} of a picture or the values of a patch. */
    public Answers ask(List<float[]> batch) {
        int each = batch.getFirst().length;
        FloatBuffer input = ByteBuffer.allocateDirect(batch.size() * each * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        batch.forEach(input::put);
        long[] shape = subject == Subject.PICTURES
                ? new long[] {batch.size(), 3, SIDE, SIDE}
                : new long[] {batch.size(), 1, Patch.FRAMES, Patch.BANDS};
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, input.flip(), shape);
                OrtSession.Result result = session.run(Map.of("input", tensor))) {
            return new Answers((float[][]) result.get("embedding").orElseThrow().getValue(), (float[][])
                    result.get("scores").orElseThrow().getValue());
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
     * @param embeddings [n][embedding]
     * @param scores [n][scores] probabilities
     */
    public record Answers(float[][] embeddings, float[][] scores) {}
}
