package org.perceptory.learning.archive;

/** What is done with files that lie in no folder. */
public enum LooseFiles {
    /** Nobody knows what they belong to. */
    LEFT_OUT,
    /** The archive was given to one class. */
    TAKEN
}
