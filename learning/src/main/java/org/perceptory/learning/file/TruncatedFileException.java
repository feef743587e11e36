package org.perceptory.learning.file;

/** A file ends where its format says that there is more. */
public final class TruncatedFileException extends RuntimeException {

    TruncatedFileException(int offset, int count, int length) {
        super("%d bytes at %d are not in a file of %d".formatted(count, offset, length));
    }
}
