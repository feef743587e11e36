package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Of what the embedding is joined: for each glance, the pooled maps of the last stages and of the 1×1 convolution, each
 * brought to length 1 and multiplied by its weight. Earlier stages add texture and colour that the teacher's answers
 * lack.
 *
 * @param glances the looks at a picture
 * @param weights of the last stages, in their order, then of the 1×1 convolution; what has weight 0 is left out
 */
public record Readout(List<Glance> glances, List<Float> weights) {

    /** Reads glances, and weights separated by commas. */
    public static Readout parse(String glances, String weights) {
        return new Readout(Glance.parse(glances), weights(weights));
    }

    /** One look at all that there is, with weights separated by commas. */
    public static Readout parse(String weights) {
        return new Readout(List.of(Glance.ALL), weights(weights));
    }

    private static List<Float> weights(String text) {
        return Arrays.stream(text.split(",")).map(Float::valueOf).toList();
    }

    /**
     * A part of what one glance gives.
     *
     * @param map the number of a stage, or the number of stages for the 1×1 convolution
     * @param channels of that map
     * @param stride how many times smaller than what the network is given the map is
     */
    public record Part(int map, int channels, int stride, float weight) {}

    /** The parts of a glance, in their order. */
    public List<Part> parts(Architecture architecture) {
        int stages = architecture.widths().size();
        int first = stages - weights.size() + 1;
        return IntStream.range(0, weights.size())
                .filter(i -> weights.get(i) != 0)
                .mapToObj(i -> new Part(
                        first + i,
                        first + i < stages ? architecture.widths().get(first + i) : architecture.features(),
                        4 << Math.min(first + i, stages - 1),
                        weights.get(i)))
                .toList();
    }

    /** D, the length of the embedding. */
    public int size(Architecture architecture) {
        return glances.size()
                * parts(architecture).stream().mapToInt(Part::channels).sum();
    }

    /** What one glance gives, [n][channels of its parts]. */
    NDArray of(StudentNetwork.Maps maps, Architecture architecture) {
        NDList joined = new NDList();
        for (Part part : parts(architecture)) {
            NDArray pooled = StudentNetwork.pooled(
                    part.map() < maps.stages().size() ? maps.stages().get(part.map()) : maps.features());
            joined.add(pooled.div(pooled.norm(new int[] {1}, true)).mul(part.weight()));
        }
        return NDArrays.concat(joined, 1);
    }
}
