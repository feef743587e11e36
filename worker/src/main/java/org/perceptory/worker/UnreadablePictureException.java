package org.perceptory.worker;

/** A stored picture is no picture any more. */
final class UnreadablePictureException extends RuntimeException {
  private final String blob;

  /** @param blob the SHA-256 of what its bytes once were */
  UnreadablePictureException(String blob, Throwable cause) {
    super("The blob " + blob + " is no picture", cause);
    this.blob = blob;
  }

  String blob() {
    return blob;
  }
}
