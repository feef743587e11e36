package org.perceptory.pretraining.student;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shape of a student: two convolutions of stride 2, then stages of residual blocks of two 3×3 convolutions (He et
 * al. 2016), then a 1×1 convolution. The first block of every stage but the first halves the picture, and so does the
 * 1×1 convolution that takes its input past it. Every convolution is followed by batch normalisation, and by a ReLU
 * that comes after the addition where there is one.
 *
 * <p>Plain 3×3 convolutions, since they train several times faster on ordinary processors than depthwise ones.
 *
 * @param widths channels of each stage
 * @param blocks residual blocks of each stage, at least one
 * @param features channels of the 1×1 convolution at the end
 * @param channels of what it looks at: 3 of pictures, 1 of spectrograms
 */
public record Architecture(List<Integer> widths, List<Integer> blocks, int features, int channels) {

    private static final int COLOURS = 3;

    /**
     * One convolution.
     *
     * @param kernel 1 or 3
     * @param shrunk how many times smaller than the picture its result is
     */
    public record Convolution(String name, int in, int out, int kernel, int stride, int shrunk) {}

    /**
     * Two convolutions and what their result is added to: the block's input, by way of the shortcut where there is one.
     */
    public record Block(Convolution first, Convolution second, Optional<Convolution> shortcut) {

        Stream<Convolution> convolutions() {
            return Stream.concat(Stream.of(first, second), shortcut.stream());
        }
    }

    /**
     * Reads what {@link #toString()} writes, such as {@code 48x1,96x2,192x2,256x1/512}, or {@code …/512/1} of one
     * channel.
     */
    public static Architecture parse(String text) {
        String[] parts = text.split("/");
        List<String[]> stages = Arrays.stream(parts[0].split(","))
                .map(stage -> stage.split("x"))
                .toList();
        return new Architecture(
                stages.stream().map(stage -> Integer.parseInt(stage[0])).toList(),
                stages.stream().map(stage -> Integer.parseInt(stage[1])).toList(),
                Integer.parseInt(parts[1]),
                parts.length > 2 ? Integer.parseInt(parts[2]) : COLOURS);
    }

    @Override
    public String toString() {
        return IntStream.range(0, widths.size())
                        .mapToObj(i -> widths.get(i) + "x" + blocks.get(i))
                        .collect(Collectors.joining(","))
                + "/" + features + (channels == COLOURS ? "" : "/" + channels);
    }

    /** What a picture meets first. */
    public List<Convolution> stem() {
        int width = widths.getFirst();
        return List.of(
                new Convolution("stem.0", channels, width, 3, 2, 2), new Convolution("stem.1", width, width, 3, 2, 4));
    }

    /** A residual block of a stage. */
    public Block block(int stage, int block) {
        int width = widths.get(stage);
        int shrunk = 4 << stage;
        String name = "stage" + stage + ".block" + block + ".";
        Convolution second = new Convolution(name + 1, width, width, 3, 1, shrunk);
        if (stage == 0 || block > 0) {
            return new Block(new Convolution(name + 0, width, width, 3, 1, shrunk), second, Optional.empty());
        }
        int before = widths.get(stage - 1);
        return new Block(
                new Convolution(name + 0, before, width, 3, 2, shrunk),
                second,
                Optional.of(new Convolution(name + "shortcut", before, width, 1, 2, shrunk)));
    }

    /** The 1×1 convolution at the end. */
    public Convolution last() {
        return new Convolution("last", widths.getLast(), features, 1, 1, 2 << widths.size());
    }

    /** All convolutions, in the order in which a picture meets them. */
    public List<Convolution> convolutions() {
        List<Convolution> all = new ArrayList<>(stem());
        for (int stage = 0; stage < widths.size(); stage++) {
            for (int block = 0; block < blocks.get(stage); block++) {
                block(stage, block).convolutions().forEach(all::add);
            }
        }
        all.add(last());
        return all;
    }

    /** Multiplications and additions for one picture of so many pixels. */
    public long multiplyAdds(int height, int width) {
        long sum = 0;
        for (Convolution conv : convolutions()) {
            long size = (long) Math.ceilDiv(height, conv.shrunk()) * Math.ceilDiv(width, conv.shrunk());
            sum += (long) conv.in() * conv.out() * conv.kernel() * conv.kernel() * size;
        }
        return sum;
    }
}
