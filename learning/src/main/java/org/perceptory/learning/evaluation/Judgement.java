package org.perceptory.learning.evaluation;

/** Whether a class could be judged on samples that the classifier had not seen. */
public enum Judgement {
    /** All of its samples were held back once. */
    JUDGED,
    /** Some of its samples had to stay in training, so its figures rest on the others. */
    PARTLY,
    /** All of its samples come from one burst: another one, captured separately, would make it judgeable. */
    SINGLE_BURST
}
