package org.perceptory.domain.model;

/**
 * How far two models were judged on the same samples, in the same classes.
 *
 * @param first how many the first was judged on
 * @param second how many the second was judged on
 * @param shared how many of them are the same; of samples that are gone for good nobody can tell
 * @param known whether all of them are still there, so that this can be told of each
 */
public record SharedSamples(int first, int second, int shared, boolean known) {

    /** Whether both were judged on the very same. */
    public boolean same() {
        return known && shared == first && shared == second;
    }
}
