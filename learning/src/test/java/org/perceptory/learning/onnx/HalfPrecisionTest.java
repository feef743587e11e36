package org.perceptory.learning.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import org.junit.jupiter.api.Test;

class HalfPrecisionTest {

    @Test
    void storesLargeConstantsInHalfTheBytesAndWidensThemUnderTheirOldName() {
        Graph graph = new Graph();
        float[] weights = new float[2048];
        weights[7] = 0.333f;
        graph.add(Tensors.floats("weights", weights, 2, 1024));
        graph.add(Tensors.floats("bias", new float[2], 2));
        HalfPrecision.store(graph);
        TensorProto half = graph.constants().getFirst();
        assertThat(half.getDataType()).isEqualTo(DataType.FLOAT16.getNumber());
        assertThat(half.getRawData().size()).isEqualTo(4096);
        assertThat(half.getDimsList()).containsExactly(2L, 1024L);
        assertThat(Tensors.values(half)[7]).isEqualTo(Float.float16ToFloat(Float.floatToFloat16(0.333f)));
        assertThat(graph.producer("weights").getOpType()).isEqualTo("Cast");
        assertThat(graph.constants().getLast().getName()).isEqualTo("bias");
    }
}
