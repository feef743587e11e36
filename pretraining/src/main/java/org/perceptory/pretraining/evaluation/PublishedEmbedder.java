package org.perceptory.pretraining.evaluation;

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
import java.util.Set;
import org.perceptory.pretraining.pool.Square;
import org.perceptory.pretraining.teacher.OnnxRuntime;

/** A published network that takes {@code input} [N,3,side,side], (x - mean) / scale, and gives {@code embedding}. */
final class PublishedEmbedder implements FrozenNetwork<Square> {
    private final OrtEnvironment environment = OnnxRuntime.environment();
    private final OrtSession session;
    private final int side;
    private final float mean;
    private final float scale;

    PublishedEmbedder(Path onnx, int side, float mean, float scale, int threads) {
        this.side = side;
        this.mean = mean;
        this.scale = scale;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            session = environment.createSession(onnx.toString(), options);
        } catch (OrtException refused) {
            throw new IllegalArgumentException("not a network: " + onnx, refused);
        }
    }

    @Override
    public float[][] embed(List<Square> pictures) {
        try (OnnxTensor input = OnnxTensor.createTensor(
                        environment, planes(pictures), new long[] {pictures.size(), 3, side, side});
                OrtSession.Result result = session.run(Map.of("input", input), Set.of("embedding"))) {
            return (float[][]) result.get(0).getValue();
        } catch (OrtException failed) {
            throw new IllegalStateException("the network could not answer", failed);
        }
    }

    private FloatBuffer planes(List<Square> pictures) {
        int plane = side * side;
        FloatBuffer input = ByteBuffer.allocateDirect(pictures.size() * 3 * plane * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (Square picture : pictures) {
            for (int c = 0; c < 3; c++) {
                for (int i = 0; i < plane; i++) {
                    input.put(((picture.rgb()[3 * i + c] & 255) - mean) / scale);
                }
            }
        }
        return input.flip();
    }

    @Override
    public Square fitted(Square picture) {
        return picture.resized(side);
    }

    @Override
    public Square usual(Square picture) {
        return fitted(picture);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
