package org.perceptory.pretraining.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.perceptory.learning.onnx.Attribute;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.HalfPrecision;
import org.perceptory.learning.onnx.LogMelGraph;
import org.perceptory.learning.onnx.PreprocessingGraph;
import org.perceptory.learning.onnx.StagedFeatures;
import org.perceptory.learning.onnx.Tensors;
import org.perceptory.pretraining.sound.Patch;
import org.perceptory.pretraining.student.Architecture;
import org.perceptory.pretraining.student.Readout;
import org.perceptory.pretraining.student.Weights;
import org.perceptory.pretraining.teacher.Subject;

/**
 * Builds the backbone of a checkpoint: of pictures {@code image} uint8 [N,H,W,3] to {@code embedding} [N,D] and
 * {@code features} [N,D,side/16,side/16], of sounds {@code waveform} [N,T] to {@code embedding} and
 * {@code spectrogram}.
 *
 * @param side pixels that the network is given of a picture
 */
public record StudentGraph(Weights weights, Readout readout, int side) {
  private static final String INPUT = "input";
  private static final String HEARD = "heard";
  private static final float MIDDLE = 127.5f;
  private static final float SCALE = 64f;

  /** The file, its weights in float16 when {@code half} and in float32 otherwise. */
  public byte[] write(boolean half) {
    boolean sounds = architecture().channels() == Subject.SOUNDS.channels();
    Graph graph = sounds ? ofSounds() : ofPictures();
    if (half) {
      HalfPrecision.store(graph);
    }
    return graph.write(sounds ? "perceptory-sound" : "perceptory-image", new TreeMap<>());
  }

  private Graph ofPictures() {
    Graph graph = new Graph();
    graph.inputs().add(Tensors.type(INPUT, DataType.FLOAT, "N", 3, side, side));
    embedding(graph, stages(graph));
    List<Integer> sides = readout.strides(architecture()).stream().map(stride -> side / stride).toList();
    new StagedFeatures(side / 16, sides).append(graph);
    new PreprocessingGraph(INPUT, PreprocessingGraph.Layout.NCHW, side, MIDDLE, SCALE).prepend(graph);
    return graph;
  }

  /** The spectrogram becomes what its bytes in the pool were to the network. */
  private Graph ofSounds() {
    Graph graph = new Graph();
    graph.inputs().add(Tensors.type(HEARD, DataType.FLOAT, "N", "frames", Patch.BANDS));
    String picture = graph.add("Unsqueeze", List.of(HEARD, graph.longs(1)));
    String scaled = graph.add("Mul", List.of(picture, graph.scalar(Patch.STEPS / SCALE)));
    graph.add("Add", List.of(scaled, graph.scalar((Patch.OFFSET * Patch.STEPS - MIDDLE) / SCALE)), INPUT);
    embedding(graph, stages(graph));
    new LogMelGraph(HEARD).prepend(graph);
    return graph;
  }

  private Architecture architecture() {
    return weights.architecture();
  }

  /** The names of the stages' maps and of the 1×1 convolution's. */
  private List<String> stages(Graph graph) {
    List<String> maps = new ArrayList<>();
    String x = INPUT;
    for (Architecture.Convolution conv : architecture().stem()) {
      x = graph.add("Relu", List.of(convolve(graph, conv, x)));
    }
    for (int stage = 0; stage < architecture().widths().size(); stage++) {
      for (int block = 0; block < architecture().blocks().get(stage); block++) {
        x = pass(graph, architecture().block(stage, block), x);
      }
      maps.add(x);
    }
    maps.add(graph.add("Relu", List.of(convolve(graph, architecture().last(), x))));
    return maps;
  }

  private String pass(Graph graph, Architecture.Block block, String x) {
    String inner = graph.add("Relu", List.of(convolve(graph, block.first(), x)));
    String outer = convolve(graph, block.second(), inner);
    String past = block.shortcut().map(shortcut -> convolve(graph, shortcut, x)).orElse(x);
    return graph.add("Relu", List.of(graph.add("Add", List.of(outer, past))));
  }

  private String convolve(Graph graph, Architecture.Convolution conv, String x) {
    FoldedConvolution folded = FoldedConvolution.of(conv, weights);
    long kernel = conv.kernel();
    long pad = kernel / 2;
    String weight = graph.add(
        Tensors.floats(conv.name() + ".weight", folded.weight(), conv.out(), conv.in(), kernel, kernel));
    String bias = graph.add(Tensors.floats(conv.name() + ".bias", folded.bias(), conv.out()));
    return graph.add("Conv", List.of(x, weight, bias), conv.name(),
        Attribute.of("kernel_shape", kernel, kernel),
        Attribute.of("pads", pad, pad, pad, pad),
        Attribute.of("strides", conv.stride(), conv.stride()));
  }

  private void embedding(Graph graph, List<String> maps) {
    List<String> parts = new ArrayList<>();
    int first = readout.firstStage(architecture());
    for (int i = 0; i < readout.weights().size(); i++) {
      String pooled = graph.add("GlobalAveragePool", List.of(maps.get(first + i)));
      String flat = graph.add("Flatten", List.of(pooled), Attribute.of("axis", 1));
      String unit = graph.add("LpNormalization", List.of(flat), Attribute.of("axis", 1), Attribute.of("p", 2));
      parts.add(graph.add("Mul", List.of(unit, graph.scalar(readout.weights().get(i)))));
    }
    graph.add("Concat", parts, StagedFeatures.EMBEDDING, Attribute.of("axis", 1));
    graph.outputs().add(
        Tensors.type(StagedFeatures.EMBEDDING, DataType.FLOAT, "N", readout.size(architecture())));
  }
}
