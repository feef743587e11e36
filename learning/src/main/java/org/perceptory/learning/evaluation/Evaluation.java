package org.perceptory.learning.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The figures of a classifier, made from predictions for samples that it had not seen.
 *
 * @param samples how many were judged
 * @param independent how many samples, each of a burst of its own, tell as much as these
 * @param right how many of them were predicted rightly
 * @param confusion {@code [actual][predicted]}, numbers of judged samples
 * @param mostConfused indices of the samples predicted wrongly, the most confident mistake first
 */
public record Evaluation(int samples, int independent, int right, int[][] confusion, List<Integer> mostConfused) {

    /**
     * Counts.
     *
     * @param labels {@code [n]}, the actual classes
     * @param bursts {@code [n]}, equal for samples of one burst, see {@link Bursts#number}
     * @param probabilities {@code [n][K]}, or {@code [n][0]} for samples that were not judged
     */
    public static Evaluation of(int[] labels, int[] bursts, float[][] probabilities, int classes) {
        int[] judged = IntStream.range(0, labels.length)
                .filter(i -> probabilities[i].length > 0)
                .toArray();
        int[][] confusion = new int[classes][classes];
        for (int i : judged) {
            confusion[labels[i]][first(probabilities[i])]++;
        }
        List<Integer> mistakes = IntStream.of(judged)
                .filter(i -> first(probabilities[i]) != labels[i])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -probabilities[i][first(probabilities[i])]))
                .toList();
        return new Evaluation(
                judged.length,
                Bursts.independent(IntStream.of(judged).map(i -> bursts[i]).toArray()),
                judged.length - mistakes.size(),
                confusion,
                mistakes);
    }

    /** Share of the judged samples that was predicted rightly; empty when none was judged. */
    public OptionalDouble accuracy() {
        return samples == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / samples);
    }

    /** Where the accuracy on all pictures of this kind lies, with 95 % confidence; copies narrow it by nothing. */
    public Interval interval() {
        return Interval.wilson(accuracy().orElse(0), independent);
    }

    /** Each class's figures, by its index. */
    public List<ClassFigures> classes() {
        return IntStream.range(0, confusion.length)
                .mapToObj(label -> new ClassFigures(
                        Arrays.stream(confusion[label]).sum(),
                        Arrays.stream(confusion)
                                .mapToInt(actual -> actual[label])
                                .sum(),
                        confusion[label][label]))
                .toList();
    }

    /** The class that comes first; of equals the one that stands first. */
    public static int first(float[] probabilities) {
        int first = 0;
        for (int k = 1; k < probabilities.length; k++) {
            first = probabilities[k] > probabilities[first] ? k : first;
        }
        return first;
    }
}
