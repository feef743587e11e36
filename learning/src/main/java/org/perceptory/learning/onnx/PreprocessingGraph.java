package org.perceptory.learning.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts everything between a decoded picture and a network into the network's own graph, so that server, browser and
 * every downloaded model see the same pixels: the largest centred square is cut out, brought to the network's size with
 * antialiasing, and normalised to (pixel - mean) / scale. The graph's input becomes {@code image}, uint8 [N,H,W,3] RGB
 * of any height and width.
 *
 * @param network the input that the network has had
 * @param layout in which order that input lies
 * @param side width and height that the network is given, in pixels
 * @param channels what becomes of the pixels' values
 */
public record PreprocessingGraph(String network, Layout layout, int side, Channels channels) {

    /** The name of the input of every image backbone. */
    public static final String IMAGE = "image";

    /** The order of a network's input. */
    public enum Layout {
        /** Channels first: [N,3,H,W]. */
        NCHW,
        /** Channels last: [N,H,W,3]. */
        NHWC
    }

    /**
     * How a network wants its pixels' values.
     *
     * @param mean taken from each channel's value of 0–255: one number for all, or three in the network's order
     * @param scale by which the difference is divided, likewise
     * @param blueFirst whether the network takes blue, green, red
     */
    public record Channels(List<Float> mean, List<Float> scale, boolean blueFirst) {

        /** @throws IllegalArgumentException when there are neither one nor three numbers, or one divides by 0 */
        public Channels {
            mean = List.copyOf(mean);
            scale = List.copyOf(scale);
            if (mean.size() != 1 && mean.size() != 3 || scale.size() != 1 && scale.size() != 3 || scale.contains(0f)) {
                throw new IllegalArgumentException(
                        "Not one or three numbers, or a scale of 0: %s, %s".formatted(mean, scale));
            }
        }

        /** The same for red, green and blue, in this order. */
        public static Channels alike(float mean, float scale) {
            return new Channels(List.of(mean), List.of(scale), false);
        }
    }

    /** For a network whose channels are all alike, red first. */
    public PreprocessingGraph(String network, Layout layout, int side, float mean, float scale) {
        this(network, layout, side, Channels.alike(mean, scale));
    }

    /** Changes the graph; its other inputs and its outputs stay as they are. */
    public void prepend(Graph graph) {
        List<NodeProto> rest = new ArrayList<>(graph.nodes());
        graph.nodes().clear();
        String pixels = resized(graph, centreSquare(graph));
        if (layout == Layout.NCHW) {
            pixels = graph.add("Transpose", List.of(pixels), Attribute.of("perm", 0, 3, 1, 2));
        }
        normalise(graph, pixels);
        graph.nodes().addAll(rest);
        graph.inputs().removeIf(input -> input.getName().equals(network));
        graph.inputs().addFirst(Tensors.type(IMAGE, DataType.UINT8, "N", "H", "W", 3));
    }

    private static String centreSquare(Graph graph) {
        String shape = graph.add("Shape", List.of(IMAGE), Attribute.of("start", 1), Attribute.of("end", 3));
        String shorter = graph.add("ReduceMin", List.of(shape, graph.longs(0)));
        String surplus = graph.add("Sub", List.of(shape, shorter));
        String start = graph.add("Div", List.of(surplus, graph.longs(2)));
        String end = graph.add("Add", List.of(start, shorter));
        return graph.add("Slice", List.of(IMAGE, start, end, graph.longs(1, 2)));
    }

    private String resized(Graph graph, String square) {
        return graph.add(
                "Resize",
                List.of(square, "", "", graph.longs(side, side)),
                Attribute.of("axes", 1, 2),
                Attribute.of("mode", "linear"),
                Attribute.of("antialias", 1),
                Attribute.of("coordinate_transformation_mode", "half_pixel"));
    }

    private void normalise(Graph graph, String pixels) {
        String ordered = channels.blueFirst() ? reversed(graph, pixels) : pixels;
        String real = graph.add("Cast", List.of(ordered), Attribute.of("to", DataType.FLOAT.getNumber()));
        String centred = graph.add("Sub", List.of(real, constant(graph, channels.mean())));
        List<Float> factors = channels.scale().stream().map(scale -> 1 / scale).toList();
        graph.add("Mul", List.of(centred, constant(graph, factors)), network);
    }

    private String reversed(Graph graph, String pixels) {
        return graph.add(
                "Gather", List.of(pixels, graph.longs(2, 1, 0)), Attribute.of("axis", layout == Layout.NCHW ? 1 : 3));
    }

    /** A number for all channels, or one for each that lies along their dimension. */
    private String constant(Graph graph, List<Float> values) {
        if (values.size() == 1) {
            return graph.scalar(values.getFirst());
        }
        float[] each = {values.get(0), values.get(1), values.get(2)};
        return layout == Layout.NCHW ? graph.floats(each, 3, 1, 1) : graph.floats(each, 3);
    }
}
