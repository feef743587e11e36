package org.perceptory.bench;

/** Figures that are measured together. */
public interface Group {
    void measure(Surroundings surroundings, Report report) throws Exception;
}
