package org.perceptory.learning.head;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A head as bytes, for storing: the mark {@code PCH1}, scale, D, H, K, then float32 hidden weights [H][D], hidden bias
 * [H], weights [K][D or H] and bias [K], all little-endian. One that knows a likeness has the mark {@code PCH2} and
 * ends with its offset, slope, R, float32 mean [D] and directions [R][D].
 */
public final class HeadBytes {

    private static final int MARK = 0x31484350;
    private static final int WITH_LIKENESS = 0x32484350;

    private HeadBytes() {}

    public static byte[] write(Head head) {
        boolean knows = head.likeness().known();
        int floats = 1 + size(head.hidden()) + size(head.output()) + (knows ? size(head.likeness()) : 0);
        ByteBuffer bytes = littleEndian(ByteBuffer.allocate((4 + floats) * Float.BYTES));
        bytes.putInt(knows ? WITH_LIKENESS : MARK).putFloat(head.scale());
        bytes.putInt(head.embeddingSize()).putInt(head.hidden().outputs()).putInt(head.classes());
        write(head.hidden(), bytes);
        write(head.output(), bytes);
        if (knows) {
            write(head.likeness(), bytes);
        }
        return bytes.array();
    }

    /** @throws IllegalArgumentException when these are not the bytes of a head */
    public static Head read(byte[] head) {
        ByteBuffer bytes = littleEndian(ByteBuffer.wrap(head));
        try {
            int mark = bytes.getInt();
            if (mark != MARK && mark != WITH_LIKENESS) {
                throw new IllegalArgumentException("Not a head");
            }
            float scale = bytes.getFloat();
            int inputs = bytes.getInt();
            int hidden = bytes.getInt();
            int classes = bytes.getInt();
            Layer first = hidden == 0 ? Layer.NONE : layer(inputs, hidden, bytes);
            Layer output = layer(hidden == 0 ? inputs : hidden, classes, bytes);
            return new Head(scale, first, output, mark == MARK ? Likeness.UNKNOWN : likeness(inputs, bytes));
        } catch (BufferUnderflowException cutShort) {
            throw new IllegalArgumentException("A head cut short", cutShort);
        }
    }

    private static int size(Layer layer) {
        return layer.weights().length + layer.bias().length;
    }

    private static int size(Likeness likeness) {
        return 3 + likeness.space().mean().length + likeness.space().directions().length;
    }

    private static void write(Likeness likeness, ByteBuffer bytes) {
        Subspace space = likeness.space();
        bytes.putFloat(likeness.offset()).putFloat(likeness.slope()).putInt(space.rank());
        bytes.asFloatBuffer().put(space.mean()).put(space.directions());
    }

    private static Likeness likeness(int inputs, ByteBuffer bytes) {
        float offset = bytes.getFloat();
        float slope = bytes.getFloat();
        int rank = bytes.getInt();
        if (rank < 0 || (rank + 1L) * inputs * Float.BYTES > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        float[] mean = new float[inputs];
        float[] directions = new float[rank * inputs];
        bytes.asFloatBuffer().get(mean).get(directions);
        return new Likeness(new Subspace(mean, directions), offset, slope);
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
