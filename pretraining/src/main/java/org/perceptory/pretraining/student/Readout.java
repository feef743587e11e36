package org.perceptory.pretraining.student;

import java.util.Arrays;
import java.util.List;

/**
 * Of what the embedding is joined: the pooled maps of the last stages and of the 1×1 convolution, each brought to
 * length 1 and multiplied by its weight. Earlier stages add texture and colour that the teacher's answers lack.
 *
 * @param weights of the last stages, in their order, then of the 1×1 convolution
 */
public record Readout(List<Float> weights) {

  /** Reads weights separated by commas. */
  public static Readout parse(String text) {
    return new Readout(Arrays.stream(text.split(",")).map(Float::valueOf).toList());
  }

  /** The first stage that is part of it. */
  public int firstStage(Architecture architecture) {
    return architecture.widths().size() - weights.size() + 1;
  }

  /** D, the length of the embedding. */
  public int size(Architecture architecture) {
    return architecture.features() + architecture.widths()
        .subList(firstStage(architecture), architecture.widths().size()).stream().mapToInt(i -> i).sum();
  }

  /** How many times smaller than the picture each part's map is. */
  public List<Integer> strides(Architecture architecture) {
    Integer[] strides = new Integer[weights.size()];
    for (int i = 0; i < strides.length; i++) {
      int stage = Math.min(firstStage(architecture) + i, architecture.widths().size() - 1);
      strides[i] = 4 << stage;
    }
    return List.of(strides);
  }
}
