package org.perceptory.learning.head;

/** Hears of each epoch, in order, on the thread that trains. */
@FunctionalInterface
public interface EpochListener {

    /** For those who do not listen. */
    EpochListener NONE = figures -> {};

    void epoch(EpochFigures figures);
}
