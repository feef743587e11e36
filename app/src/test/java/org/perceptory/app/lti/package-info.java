/** Launches, good ones and every kind of bad one, from a {@link org.perceptory.app.platform.TestPlatform}. */
package org.perceptory.app.lti;
