package org.perceptory.learning.archive;

/** Why an archive, or one file in it, was not taken. */
public enum ArchiveRefusal {
    /** The whole: not a zip, whatever its name says. */
    NOT_A_ZIP,
    /** The whole: begins as a zip, but its directory is missing or broken, as after a broken download. */
    DAMAGED,
    /** The whole: protected by a password. */
    ENCRYPTED,
    /** The whole: a name that leads out of the archive ({@code ../}, absolute, backslashes); figures: the name. */
    TRAVERSAL,
    /** The whole; figures: entries found, entries allowed. */
    TOO_MANY_ENTRIES,
    /** The whole, packed or unpacked; figures: bytes allowed. */
    TOO_MANY_BYTES,
    /** The whole: unpacks to many times its size, as neither pictures nor sounds do; figures: the ratio allowed. */
    BOMB,
    /** The whole: no file lies in a folder, so there are no classes to be had; figures: how many files there are. */
    NO_FOLDERS,
    /** One file: lies beside the folders of the classes. */
    NOT_IN_A_FOLDER,
    /** One file: an archive itself. */
    NESTED_ARCHIVE,
    /** One file; figures: bytes allowed. */
    ENTRY_TOO_LARGE,
    /** One file: cannot be unpacked. */
    ENTRY_DAMAGED
}
