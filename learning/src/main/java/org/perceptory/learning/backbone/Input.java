package org.perceptory.learning.backbone;

import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.learning.onnx.LogMelGraph;
import org.perceptory.learning.onnx.PreprocessingGraph;
import org.perceptory.learning.onnx.StagedFeatures;

/**
 * A batch that a graph is given.
 *
 * @param name of the graph's input
 * @param type of each value
 * @param shape its dimensions, the batch first
 * @param values row by row, in direct memory, which ONNX Runtime reads without copying
 */
public record Input(String name, DataType type, long[] shape, ByteBuffer values) {

    /** {@code image} uint8 [N,H,W,3] of pictures of one size, at least one. */
    public static Input images(List<RgbImage> sameSize) {
        RgbImage first = sameSize.getFirst();
        ByteBuffer values = direct(sameSize.size(), first.rgb().length);
        sameSize.forEach(image -> values.put(image.rgb()));
        long[] shape = {sameSize.size(), first.height(), first.width(), 3};
        return new Input(PreprocessingGraph.IMAGE, DataType.UINT8, shape, values.flip());
    }

    /** {@code waveform} float32 [N,T] of sounds of one length, at least one. */
    public static Input waveforms(List<float[]> sameLength) {
        return floats(LogMelGraph.WAVEFORM, sameLength);
    }

    /** {@code embedding} float32 [N,D], at least one. */
    public static Input embeddings(List<float[]> sameLength) {
        return floats(StagedFeatures.EMBEDDING, sameLength);
    }

    private static Input floats(String name, List<float[]> sameLength) {
        int length = sameLength.getFirst().length;
        ByteBuffer values = direct(sameLength.size(), length * Float.BYTES);
        for (float[] waveform : sameLength) {
            values.asFloatBuffer().put(waveform);
            values.position(values.position() + length * Float.BYTES);
        }
        long[] shape = {sameLength.size(), length};
        return new Input(name, DataType.FLOAT32, shape, values.flip());
    }

    private static ByteBuffer direct(int rows, int bytes) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(rows, bytes)).order(ByteOrder.nativeOrder());
    }
}
