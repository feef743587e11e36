package org.perceptory.learning.catalogue;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.stream.Collectors;

/** The types of inputs and outputs: compared, and in words such as {@code FLOAT [N,3,224,224]}. */
final class Shapes {
    /** Of a dimension that may be anything. */
    static final int ANY = -1;

    private Shapes() {}

    /** Whether a value has this type and these dimensions; a fixed one also fits where the value leaves it open. */
    static boolean fits(ValueInfoProto value, DataType type, int... dimensions) {
        TypeProto.Tensor tensor = value.getType().getTensorType();
        if (tensor.getElemType() != type.getNumber() || tensor.getShape().getDimCount() != dimensions.length) {
            return false;
        }
        for (int i = 0; i < dimensions.length; i++) {
            long has = tensor.getShape().getDim(i).getDimValue();
            if (has != 0 && dimensions[i] != ANY && has != dimensions[i]) {
                return false;
            }
        }
        return true;
    }

    /** 0 where it is not fixed. */
    static int size(ValueInfoProto value, int dimension) {
        return (int)
                value.getType().getTensorType().getShape().getDim(dimension).getDimValue();
    }

    static String words(ValueInfoProto value) {
        TypeProto.Tensor tensor = value.getType().getTensorType();
        DataType type = DataType.forNumber(tensor.getElemType());
        return "%s %s".formatted(Network.unnamed(value.getName()), type)
                + words(tensor.getShape().getDimList());
    }

    private static String words(List<Dimension> dimensions) {
        return dimensions.stream()
                .map(dimension ->
                        dimension.hasDimValue() ? String.valueOf(dimension.getDimValue()) : dimension.getDimParam())
                .collect(Collectors.joining(",", " [", "]"));
    }
}
