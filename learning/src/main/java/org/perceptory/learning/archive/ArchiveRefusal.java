package org.perceptory.learning.archive;

/** Why an archive, or one file in it, was not taken. */
public enum ArchiveRefusal {
    /** The whole: not a zip, whatever its name says. */
    NOT_A_ZIP,
    /** The whole: begins as a zip, but its directory is missing or broken, as after a broken download. */
    DAMAGED,
    /** The whole, or one file: protected by a password. */
    ENCRYPTED,
    /** The whole: a name that leads out of the archive ({@code ../}, absolute); figures: the name. */
    TRAVERSAL,
    /** The whole, or one file: packed in a way that is not read here; figures: its name. */
    METHOD,
    /** The whole: holds nothing but archives, which are not looked into. */
    ONLY_ARCHIVES,
    /** The whole: a model that Teachable Machine exported, without the samples it was trained on. */
    EXPORTED_MODEL,
    /** The whole, or one file: sounds where pictures are learnt from, or pictures where sounds are. */
    WRONG_KIND,
    /** The whole; figures: files found, files allowed. */
    TOO_MANY_ENTRIES,
    /** The whole, packed or unpacked; figures: MB allowed, of 2^20 bytes. */
    TOO_MANY_BYTES,
    /** The whole: unpacks to many times its size, as neither pictures nor sounds do; figures: the ratio allowed. */
    BOMB,
    /** The whole: nothing in it can be a sample; figures: how many files there are. */
    NO_SAMPLES,
    /** The whole: no file lies in a folder, so there are no classes to be had; figures: how many files there are. */
    NO_FOLDERS,
    /** One file: lies beside the folders of the classes. */
    NOT_IN_A_FOLDER,
    /** One file: its name says that it is a document or part of a program, so neither picture nor sound. */
    NOT_A_SAMPLE,
    /** One file: an archive itself. */
    NESTED_ARCHIVE,
    /** One file; figures: bytes allowed. */
    ENTRY_TOO_LARGE,
    /** One file: cannot be unpacked. */
    ENTRY_DAMAGED
}
