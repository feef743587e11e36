package org.perceptory.learning.catalogue;

import ai.djl.ndarray.types.DataType;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.perceptory.learning.backbone.Input;
import org.perceptory.learning.backbone.Session;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.learning.onnx.Attribute;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.PreprocessingGraph.Channels;
import org.perceptory.learning.onnx.PreprocessingGraph.Layout;
import org.perceptory.learning.onnx.Tensors;

/** Small classifiers, written as various exporters write theirs: 8 px, 6 channels on a grid of 4, 3 classes. */
enum Classifiers {
    NCHW_GEMM_SOFTMAX(Layout.NCHW, 17) {
        @Override
        void tail(Graph graph) {
            String pooled = graph.add("GlobalAveragePool", List.of("map"));
            String flat = graph.add("Flatten", List.of(pooled));
            String scores = graph.add(
                    "Gemm",
                    List.of(flat, weights(graph, true, CLASSES, CHANNELS), bias(graph)),
                    Attribute.of("transB", 1));
            graph.add("Softmax", List.of(scores), "scores", Attribute.of("axis", 1));
        }
    },
    NCHW_GEMM_OF_OLD(Layout.NCHW, 9) {
        @Override
        void tail(Graph graph) {
            String limited = graph.add("Clip", List.of("map"), real("min", 0), real("max", 6));
            String pooled =
                    graph.add("ReduceMean", List.of(limited), Attribute.of("axes", 2, 3), Attribute.of("keepdims", 1));
            String squeezed = graph.add("Squeeze", List.of(pooled), Attribute.of("axes", 2, 3));
            String dropped = graph.add("Dropout", List.of(squeezed));
            graph.add("Gemm", List.of(dropped, weights(graph, false, CHANNELS, CLASSES), bias(graph)), "scores");
        }
    },
    NHWC_MATMUL_SOFTMAX(Layout.NHWC, 12) {
        @Override
        void tail(Graph graph) {
            String last = graph.add("Transpose", List.of("map"), Attribute.of("perm", 0, 2, 3, 1));
            String pooled =
                    graph.add("ReduceMean", List.of(last), Attribute.of("axes", 1, 2), Attribute.of("keepdims", 0));
            String product = graph.add("MatMul", List.of(pooled, weights(graph, false, CHANNELS, CLASSES)));
            String scores = graph.add("Add", List.of(product, bias(graph)));
            graph.add("Softmax", List.of(scores), "scores", Attribute.of("axis", 1));
        }
    },
    NHWC_ONE_PICTURE_AT_A_TIME(Layout.NHWC, 11) {
        @Override
        void tail(Graph graph) {
            String pooled = graph.add("AveragePool", List.of("map"), Attribute.of("kernel_shape", GRID, GRID));
            String squeezed = graph.add("Reshape", List.of(pooled, graph.longs(1, CHANNELS)));
            String product = graph.add("MatMul", List.of(squeezed, weights(graph, false, CHANNELS, CLASSES)));
            graph.add("Add", List.of(product, bias(graph)), "scores");
        }

        @Override
        Object batch() {
            return 1;
        }
    },
    NCHW_CONVOLUTION(Layout.NCHW, 13) {
        @Override
        void tail(Graph graph) {
            String pooled = graph.add("GlobalAveragePool", List.of("map"));
            String weights = weights(graph, true, CLASSES, CHANNELS, 1, 1);
            String scores =
                    graph.add("Conv", List.of(pooled, weights, bias(graph)), Attribute.of("kernel_shape", 1, 1));
            graph.add("Reshape", List.of(scores, graph.longs(0, -1)), "scores");
        }
    },
    /** As MobileNetV3: the embedding is no mean of a map, so that there is no exact attention. */
    NCHW_CURVED(Layout.NCHW, 17) {
        @Override
        void tail(Graph graph) {
            String pooled = graph.add("GlobalAveragePool", List.of("map"));
            String curved = graph.add("HardSwish", List.of(pooled));
            String flat = graph.add("Flatten", List.of(curved));
            graph.add("Gemm", List.of(flat, weights(graph, false, CHANNELS, CLASSES), bias(graph)), "scores");
        }
    };

    static final int SIDE = 8;
    static final int GRID = 4;
    static final int CHANNELS = 6;
    static final int CLASSES = 3;
    static final Channels PIXELS = new Channels(List.of(120f, 110f, 100f), List.of(60f, 50f, 40f), true);

    private static final float[] DENSE = random(CLASSES * CHANNELS, 7);
    private static final float[] BIAS = random(CLASSES, 8);

    private final Layout layout;
    private final long operatorSet;

    Classifiers(Layout layout, long operatorSet) {
        this.layout = layout;
        this.operatorSet = operatorSet;
    }

    /** From "map" [N,6,4,4] to "scores" [N,3]. */
    abstract void tail(Graph graph);

    Object batch() {
        return "N";
    }

    boolean endsWithSoftmax() {
        return name().endsWith("SOFTMAX");
    }

    Adaptation adaptation() {
        return new Adaptation.Pixels(Optional.empty(), layout, SIDE, PIXELS);
    }

    byte[] file() {
        Graph graph = new Graph();
        boolean first = layout == Layout.NCHW;
        Object[] shape = first ? new Object[] {batch(), 3, SIDE, SIDE} : new Object[] {batch(), SIDE, SIDE, 3};
        graph.inputs().add(Tensors.type("image", TensorProto.DataType.FLOAT, shape));
        String pixels = first ? "image" : graph.add("Transpose", List.of("image"), Attribute.of("perm", 0, 3, 1, 2));
        String kernels = graph.floats(random(CHANNELS * 27, 5), CHANNELS, 3, 3, 3);
        String seen = graph.add(
                "Conv",
                List.of(pixels, kernels),
                Attribute.of("kernel_shape", 3, 3),
                Attribute.of("strides", 2, 2),
                Attribute.of("pads", 1, 1, 1, 1));
        graph.add("Relu", List.of(seen), "map");
        tail(graph);
        graph.outputs().add(Tensors.type("scores", TensorProto.DataType.FLOAT, batch(), CLASSES));
        return of(graph, operatorSet);
    }

    /** The file as it is in a set of operators. */
    static byte[] of(Graph graph, long operatorSet) {
        try {
            return ModelProto.parseFrom(graph.write("classifier", new TreeMap<>())).toBuilder()
                    .clearOpsetImport()
                    .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(operatorSet))
                    .build()
                    .toByteArray();
        } catch (com.google.protobuf.InvalidProtocolBufferException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the classifier itself says of a picture of 8 x 8 pixels. */
    float[] scores(RgbImage picture) {
        ByteBuffer values =
                ByteBuffer.allocateDirect(SIDE * SIDE * 3 * Float.BYTES).order(ByteOrder.nativeOrder());
        boolean first = layout == Layout.NCHW;
        for (int i = 0; i < SIDE * SIDE * 3; i++) {
            int channel = first ? i / (SIDE * SIDE) : i % 3;
            int place = first ? i % (SIDE * SIDE) : i / 3;
            int pixel = picture.rgb()[place * 3 + 2 - channel] & 0xff;
            values.putFloat(
                    (pixel - PIXELS.mean().get(channel)) / PIXELS.scale().get(channel));
        }
        long[] shape = first ? new long[] {1, 3, SIDE, SIDE} : new long[] {1, SIDE, SIDE, 3};
        try (Session session = new Session(file(), 1)) {
            return session.run(new Input("image", DataType.FLOAT32, shape, values.flip()), "scores")[0].values();
        }
    }

    /** The same from an embedding. */
    float[] dense(float[] embedding) {
        double[] scores = new double[CLASSES];
        double sum = 0;
        for (int k = 0; k < CLASSES; k++) {
            scores[k] = BIAS[k];
            for (int d = 0; d < CHANNELS; d++) {
                scores[k] += DENSE[k * CHANNELS + d] * embedding[d];
            }
            sum += Math.exp(scores[k]);
        }
        float[] result = new float[CLASSES];
        for (int k = 0; k < CLASSES; k++) {
            result[k] = (float) (endsWithSoftmax() ? Math.exp(scores[k]) / sum : scores[k]);
        }
        return result;
    }

    static AttributeProto real(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    /** The dense layer's, class by class or channel by channel. */
    private static String weights(Graph graph, boolean classFirst, long... dimensions) {
        float[] values = new float[CLASSES * CHANNELS];
        for (int k = 0; k < CLASSES; k++) {
            for (int d = 0; d < CHANNELS; d++) {
                values[classFirst ? k * CHANNELS + d : d * CLASSES + k] = DENSE[k * CHANNELS + d];
            }
        }
        return graph.floats(values, dimensions);
    }

    private static String bias(Graph graph) {
        return graph.floats(BIAS, CLASSES);
    }

    private static float[] random(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextDouble(-0.5, 0.5);
        }
        return values;
    }
}
