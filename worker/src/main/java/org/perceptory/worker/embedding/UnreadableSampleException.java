package org.perceptory.worker.embedding;

/** A stored sample is no picture, or no sound, any more. */
public final class UnreadableSampleException extends RuntimeException {
    private final String blob;

    /** @param blob the SHA-256 of what its bytes once were */
    UnreadableSampleException(String blob, Throwable cause) {
        super("The blob " + blob + " cannot be read as a sample", cause);
        this.blob = blob;
    }

    public String blob() {
        return blob;
    }
}
