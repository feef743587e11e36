package org.perceptory.pretraining.student;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The shape of a student: two convolutions of stride 2, then stages of residual blocks of two 3×3 convolutions, each
 * stage but the first begun by a convolution of stride 2, then a 1×1 convolution. Every convolution is followed by
 * batch normalisation and a ReLU; the ReLU of a block's second comes after the addition.
 *
 * <p>Plain 3×3 convolutions, since they train several times faster on ordinary processors than depthwise ones.
 *
 * @param widths channels of each stage
 * @param blocks residual blocks of each stage
 * @param features channels of the 1×1 convolution
 */
public record Architecture(List<Integer> widths, List<Integer> blocks, int features) {

  /**
   * One convolution.
   *
   * @param kernel 1 or 3
   */
  public record Convolution(String name, int in, int out, int kernel, int stride) {}

  /** Reads what {@link #toString()} writes, such as {@code 48x1,96x2,192x2,256x1/512}. */
  public static Architecture parse(String text) {
    String[] parts = text.split("/");
    List<String[]> stages = Arrays.stream(parts[0].split(",")).map(stage -> stage.split("x")).toList();
    return new Architecture(
        stages.stream().map(stage -> Integer.parseInt(stage[0])).toList(),
        stages.stream().map(stage -> Integer.parseInt(stage[1])).toList(),
        Integer.parseInt(parts[1]));
  }

  @Override
  public String toString() {
    return IntStream.range(0, widths.size())
        .mapToObj(i -> widths.get(i) + "x" + blocks.get(i))
        .collect(Collectors.joining(",")) + "/" + features;
  }

  /** What begins a stage. */
  public List<Convolution> entry(int stage) {
    int width = widths.get(stage);
    if (stage == 0) {
      return List.of(new Convolution("stem.0", 3, width / 2, 3, 2),
          new Convolution("stem.1", width / 2, width, 3, 2));
    }
    return List.of(new Convolution("stage" + stage + ".entry", widths.get(stage - 1), width, 3, 2));
  }

  /** The two convolutions of a residual block. */
  public List<Convolution> block(int stage, int block) {
    int width = widths.get(stage);
    String name = "stage" + stage + ".block" + block + ".";
    return List.of(new Convolution(name + 0, width, width, 3, 1), new Convolution(name + 1, width, width, 3, 1));
  }

  /** The 1×1 convolution at the end. */
  public Convolution last() {
    return new Convolution("last", widths.getLast(), features, 1, 1);
  }

  /** All convolutions, in the order in which a picture meets them. */
  public List<Convolution> convolutions() {
    List<Convolution> all = new ArrayList<>();
    for (int stage = 0; stage < widths.size(); stage++) {
      all.addAll(entry(stage));
      for (int block = 0; block < blocks.get(stage); block++) {
        all.addAll(block(stage, block));
      }
    }
    all.add(last());
    return all;
  }

  /** Multiplications and additions for one picture of {@code side} pixels. */
  public long multiplyAdds(int side) {
    long sum = 0;
    long size = side;
    for (Convolution conv : convolutions()) {
      size /= conv.stride();
      sum += (long) conv.in() * conv.out() * conv.kernel() * conv.kernel() * size * size;
    }
    return sum;
  }
}
