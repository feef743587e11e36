package org.perceptory.worker.backbone;

/** Why a file was not fetched. */
public enum DownloadFault {
    /** Neither https nor on this machine; figures: the address. */
    ADDRESS,
    /** The server does not hand it out; figures: the HTTP status. */
    STATUS,
    /** It is larger or smaller than stated; figures: bytes stated, bytes found so far. */
    SIZE,
    /** Its content is another; figures: SHA-256 stated, found. */
    CHECKSUM,
    /** The connection could not be made, or broke again and again; figures: what the system says. */
    BROKEN,
    /** It took too long as a whole; figures: the minutes that it may take. */
    TOO_SLOW,
    /** It cannot be stored; figures: what the system says. */
    UNWRITABLE
}
