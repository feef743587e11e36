/**
 * The keys that we sign with, and their public halves for platforms. Called by {@code advantage}, {@code place} and the
 * admin's pages.
 */
package org.perceptory.app.lti.keys;
