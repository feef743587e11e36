package org.perceptory.pretraining.student;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Makes the convolutions of a larger student that computes what a smaller one does (Chen et al. 2016, "Net2Net"). A
 * channel that is added is the copy of one that was there; what takes both in takes a random share of each, so that
 * they learn different things from the first step on. A block that is added keeps its input as it is.
 *
 * @param narrow what is widened; its batch normalisation is kept
 */
public record Widening(Weights narrow, Architecture wide, long seed) {
    private static final String[] STATISTICS = {".gamma", ".beta", ".mean", ".variance"};

    /** @throws IllegalArgumentException when a stage would become narrower or lose a block, or there are more stages */
    public Widening {
        Architecture old = narrow.architecture();
        boolean grows = old.widths().size() == wide.widths().size() && old.features() <= wide.features();
        for (int stage = 0; grows && stage < wide.widths().size(); stage++) {
            grows = old.widths().get(stage) <= wide.widths().get(stage)
                    && old.blocks().get(stage) <= wide.blocks().get(stage);
        }
        if (!grows) {
            throw new IllegalArgumentException("%s cannot be widened to %s".formatted(old, wide));
        }
    }

    /** The arrays of all convolutions that the smaller one has too; what is added is left out. */
    public Weights weights() {
        Map<String, Architecture.Convolution> old = new HashMap<>();
        narrow.architecture().convolutions().stream()
                .filter(conv -> narrow.arrays().containsKey(conv.name() + ".weight"))
                .forEach(conv -> old.put(conv.name(), conv));
        Map<String, float[]> arrays = new TreeMap<>();
        for (Architecture.Convolution conv : wide.convolutions()) {
            if (old.containsKey(conv.name())) {
                arrays.put(conv.name() + ".weight", weight(old.get(conv.name()), conv));
                for (String statistic : STATISTICS) {
                    arrays.put(conv.name() + statistic, repeat(narrow.get(conv.name() + statistic), conv.out()));
                }
            }
        }
        return new Weights(wide, 0, arrays);
    }

    /** Channel c of a wider map is a copy of channel c modulo the narrow width, everywhere. */
    private float[] weight(Architecture.Convolution old, Architecture.Convolution conv) {
        SplittableRandom random = new SplittableRandom(seed + conv.name().hashCode());
        float[] from = narrow.get(conv.name() + ".weight");
        int taps = conv.kernel() * conv.kernel();
        float[] to = new float[conv.out() * conv.in() * taps];
        for (int out = 0; out < conv.out(); out++) {
            float[] shares = shares(old.in(), conv.in(), random);
            for (int in = 0; in < conv.in(); in++) {
                int source = (out % old.out() * old.in() + in % old.in()) * taps;
                for (int tap = 0; tap < taps; tap++) {
                    to[(out * conv.in() + in) * taps + tap] = shares[in] * from[source + tap];
                }
            }
        }
        return to;
    }

    /** [wide] positive numbers; those of the copies of one channel add up to 1. */
    private static float[] shares(int narrow, int wide, SplittableRandom random) {
        double[] sums = new double[narrow];
        double[] drawn = new double[wide];
        for (int c = 0; c < wide; c++) {
            drawn[c] = random.nextDouble(0.5, 1.5);
            sums[c % narrow] += drawn[c];
        }
        float[] shares = new float[wide];
        for (int c = 0; c < wide; c++) {
            shares[c] = (float) (drawn[c] / sums[c % narrow]);
        }
        return shares;
    }

    private static float[] repeat(float[] values, int length) {
        float[] repeated = new float[length];
        for (int c = 0; c < length; c++) {
            repeated[c] = values[c % values.length];
        }
        return repeated;
    }
}
