package org.perceptory.learning.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Constants of a graph and the types of its inputs and outputs. */
public final class Tensors {

    private Tensors() {}

    /** A float32 constant; without dimensions a scalar. */
    public static TensorProto floats(String name, float[] values, long... dimensions) {
        ByteBuffer raw = littleEndian(values.length * Float.BYTES);
        for (float value : values) {
            raw.putFloat(value);
        }
        return tensor(name, DataType.FLOAT, raw, dimensions);
    }

    /** A float16 constant, each value rounded to the nearest. */
    public static TensorProto halves(String name, float[] values, long... dimensions) {
        ByteBuffer raw = littleEndian(values.length * Short.BYTES);
        for (float value : values) {
            raw.putShort(Float.floatToFloat16(value));
        }
        return tensor(name, DataType.FLOAT16, raw, dimensions);
    }

    /** An int8 constant. */
    public static TensorProto bytes(String name, byte[] values, long... dimensions) {
        return tensor(name, DataType.INT8, littleEndian(values.length).put(values), dimensions);
    }

    /** An int64 scalar. */
    public static TensorProto wholeNumber(String name, long value) {
        return tensor(name, DataType.INT64, littleEndian(Long.BYTES).putLong(value));
    }

    /** An int64 vector. */
    public static TensorProto longs(String name, long... values) {
        ByteBuffer raw = littleEndian(values.length * Long.BYTES);
        for (long value : values) {
            raw.putLong(value);
        }
        return tensor(name, DataType.INT64, raw, values.length);
    }

    /** The values of a float32 or float16 constant. */
    public static float[] values(TensorProto tensor) {
        if (tensor.getFloatDataCount() > 0) {
            float[] values = new float[tensor.getFloatDataCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.getFloatData(i);
            }
            return values;
        }
        ByteBuffer raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        boolean half = tensor.getDataType() == DataType.FLOAT16.getNumber();
        float[] values = new float[raw.remaining() / (half ? Short.BYTES : Float.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = half ? Float.float16ToFloat(raw.getShort()) : raw.getFloat();
        }
        return values;
    }

    /** The values of an int64 constant; empty where it is of another type. */
    public static List<Long> wholeNumbers(TensorProto tensor) {
        if (tensor.getDataType() != DataType.INT64.getNumber()) {
            return List.of();
        }
        if (tensor.getInt64DataCount() > 0) {
            return tensor.getInt64DataList();
        }
        LongBuffer raw = tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer();
        return LongStream.generate(raw::get).limit(raw.remaining()).boxed().toList();
    }

    /**
     * The type of an input or output.
     *
     * @param dimensions numbers for sizes that are fixed, names for those that are not
     */
    public static ValueInfoProto type(String name, DataType element, Object... dimensions) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Object dimension : dimensions) {
            switch (dimension) {
                case Integer size -> shape.addDimBuilder().setDimValue(size);
                default -> shape.addDimBuilder().setDimParam(dimension.toString());
            }
        }
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder()
                .setElemType(element.getNumber())
                .setShape(shape)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    private static TensorProto tensor(String name, DataType type, ByteBuffer raw, long... dimensions) {
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .addAllDims(Arrays.stream(dimensions).boxed().toList())
                .setRawData(ByteString.copyFrom(raw.flip()))
                .build();
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
