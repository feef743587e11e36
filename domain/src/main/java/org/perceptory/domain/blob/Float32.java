package org.perceptory.domain.blob;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Vectors as they are stored: 32-bit floats, little endian, 4 bytes each. */
public final class Float32 {
    private Float32() {}

    public static byte[] bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    public static float[] floats(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
