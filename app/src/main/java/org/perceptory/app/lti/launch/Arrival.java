package org.perceptory.app.lti.launch;

/**
 * Somebody who came.
 *
 * @param path of our page, with a slash before it
 * @param secret for the cookie of their sign-in
 */
record Arrival(String path, String secret) {}
