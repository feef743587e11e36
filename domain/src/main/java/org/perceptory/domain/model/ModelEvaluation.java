package org.perceptory.domain.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How well the model does on samples that it has not seen, by cross-validation.
 *
 * @param accuracy 0 to 1; 0 where nothing was judged
 * @param low of the 95 % Wilson interval
 * @param high of the 95 % Wilson interval
 * @param samples how many were judged; 0 where nothing could be held back
 * @param independent how many, each of a burst of its own, tell as much: what the interval counts
 * @param folds of the cross-validation
 * @param classes in the order of the model's labels
 * @param confusion [actual][predicted] counts
 * @param heldOut null where the student set no sample aside; see {@link #test()}
 */
public record ModelEvaluation(
        double accuracy,
        double low,
        double high,
        int samples,
        int independent,
        int folds,
        List<ClassFigures> classes,
        int[][] confusion,
        Test heldOut) {

    /** Of models from before it was counted, all were taken for independent. */
    public ModelEvaluation {
        independent = independent == 0 ? samples : independent;
    }

    /** Whether a class could be judged on samples that the classifier had not seen. */
    public enum Judged {
        WHOLLY,
        /** Some of its samples had to stay in training. */
        PARTLY,
        /** All of its samples come from one burst: another one, captured separately, would make it judgeable. */
        SINGLE_BURST
    }

    /**
     * @param precision of those judged to be this class, the share that is; 0 where none was
     * @param recall of those that are this class, the share judged so
     * @param count how many of this class were judged
     */
    public record ClassFigures(double precision, double recall, int count, Judged judged) {}

    /**
     * How the model that is kept does on the samples that the student set aside.
     *
     * @param samples how many it was measured on; 0 where each is a near-copy of what it learnt from
     * @param copies how many were passed over, for the model learnt from a near-copy or from others of their burst
     */
    public record Test(double accuracy, double low, double high, int samples, int independent, int copies) {

        /** Of models from before it was counted, all were taken for independent. */
        public Test {
            independent = independent == 0 ? samples : independent;
        }
    }

    /** Whether the model ever said this class: without it there is no precision. */
    public boolean said(int label) {
        return Stream.of(confusion).anyMatch(row -> row[label] > 0);
    }

    /** How many samples were judged wrong. */
    @JsonIgnore
    public int mistakes() {
        int right = 0;
        for (int k = 0; k < confusion.length; k++) {
            right += confusion[k][k];
        }
        return samples - right;
    }

    /** The figures on the student's own test set, where there is one. */
    @JsonIgnore
    public Optional<Test> test() {
        return Optional.ofNullable(heldOut);
    }
}
