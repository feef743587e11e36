package org.perceptory.learning.head;

import java.util.OptionalInt;

/** Nothing can be trained from this data with these settings. */
public final class UntrainableException extends Exception {

    private final DataFault fault;
    private final int label;

    public UntrainableException(DataFault fault) {
        this(fault, -1);
    }

    public UntrainableException(DataFault fault, int label) {
        super(label < 0 ? fault.name() : fault + " in class " + label);
        this.fault = fault;
        this.label = label;
    }

    public DataFault fault() {
        return fault;
    }

    /** The index of the class at fault, where one is. */
    public OptionalInt label() {
        return label < 0 ? OptionalInt.empty() : OptionalInt.of(label);
    }
}
