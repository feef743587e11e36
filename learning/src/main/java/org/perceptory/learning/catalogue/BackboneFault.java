package org.perceptory.learning.catalogue;

/** Why a file or its entry was not taken as a backbone. */
public enum BackboneFault {
    /** A network without an entry beside it; figures: the entry's file name. */
    NO_ENTRY,
    /** An entry without its network, and without an address to fetch it from; figures: the network's file name. */
    NO_FILE,
    /** The file or the folder cannot be read; figures: what the system says. */
    UNREADABLE,
    /** The entry lacks something; figures: its name. */
    MISSING,
    /** The entry says something that cannot be; figures: its name, its value. */
    WRONG,
    /** Another entry has this id and version already; figures: id, version. */
    TAKEN,
    /** The file is not the one that the entry describes; figures: bytes or SHA-256 stated, found. */
    ANOTHER_FILE,
    /** Not an ONNX file. */
    NOT_ONNX,
    /** Weights lie in other files. */
    WEIGHTS_ELSEWHERE,
    /** Made with a set of operators that is too old or too new; figures: its number, the oldest, the newest. */
    OPERATOR_SET,
    /** An operator that cannot be brought to the newer set, or is not ONNX's own; figures: its name, its set. */
    OPERATOR,
    /** The network's input is not what it should be; figures: what it should be, what it is. */
    INPUT,
    /** An output is missing or not what it should be; figures: what it should be, what there is. */
    OUTPUT,
    /** No dense layer, and nothing pooled, was found on the way from the output back. */
    NO_EMBEDDING,
    /** ONNX Runtime cannot run it; figures: what it says. */
    NOT_RUNNABLE,
    /** Several at a time do not give what each gives alone. */
    BATCH,
    /** The embedding is not as long as the entry says; figures: stated, found. */
    EMBEDDING_SIZE,
    /** The mean of the features over the grid is not the embedding. */
    FEATURES,
    /** It gives what is no number. */
    NOT_A_NUMBER
}
