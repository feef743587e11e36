package org.perceptory.learning.head;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A head as bytes, for storing: the mark {@code PCH1}, scale, D, H, K, then float32 hidden weights [H][D], hidden bias
 * [H], weights [K][D or H] and bias [K], all little-endian.
 */
public final class HeadBytes {

    private static final int MARK = 0x31484350;

    private HeadBytes() {}

    public static byte[] write(Head head) {
        int floats = 1 + size(head.hidden()) + size(head.output());
        ByteBuffer bytes = littleEndian(ByteBuffer.allocate((4 + floats) * Float.BYTES));
        bytes.putInt(MARK).putFloat(head.scale());
        bytes.putInt(head.embeddingSize()).putInt(head.hidden().outputs()).putInt(head.classes());
        write(head.hidden(), bytes);
        write(head.output(), bytes);
        return bytes.array();
    }

    /** @throws IllegalArgumentException when these are not the bytes of a head */
    public static Head read(byte[] head) {
        ByteBuffer bytes = littleEndian(ByteBuffer.wrap(head));
        try {
            if (bytes.getInt() != MARK) {
                throw new IllegalArgumentException("Not a head");
            }
            float scale = bytes.getFloat();
            int inputs = bytes.getInt();
            int hidden = bytes.getInt();
            int classes = bytes.getInt();
            Layer first = hidden == 0 ? Layer.NONE : layer(inputs, hidden, bytes);
            return new Head(scale, first, layer(hidden == 0 ? inputs : hidden, classes, bytes));
        } catch (BufferUnderflowException cutShort) {
            throw new IllegalArgumentException("A head cut short", cutShort);
        }
    }

    private static int size(Layer layer) {
        return layer.weights().length + layer.bias().length;
    }

    private static void write(Layer layer, ByteBuffer bytes) {
        bytes.asFloatBuffer().put(layer.weights()).put(layer.bias());
        bytes.position(bytes.position() + size(layer) * Float.BYTES);
    }

    private static Layer layer(int inputs, int outputs, ByteBuffer bytes) {
        if ((inputs + 1L) * outputs * Float.BYTES > bytes.remaining() || inputs < 1 || outputs < 1) {
            throw new BufferUnderflowException();
        }
        float[] weights = new float[inputs * outputs];
        float[] bias = new float[outputs];
        bytes.asFloatBuffer().get(weights).get(bias);
        bytes.position(bytes.position() + (weights.length + bias.length) * Float.BYTES);
        return new Layer(inputs, outputs, weights, bias);
    }

    private static ByteBuffer littleEndian(ByteBuffer bytes) {
        return bytes.order(ByteOrder.LITTLE_ENDIAN);
    }
}
