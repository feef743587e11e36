/** Launches, good ones and every kind of bad one, from a {@link org.perceptory.app.falsevle.FalsePlatform}. */
package org.perceptory.app.lti.launch;
