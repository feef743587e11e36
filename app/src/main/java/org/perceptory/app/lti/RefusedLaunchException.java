package org.perceptory.app.lti;

/** A launch that is not believed. The reason is for the log; the person is told what to do. */
final class RefusedLaunchException extends Exception {

  RefusedLaunchException(String reason) {
    super(reason);
  }

  RefusedLaunchException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
