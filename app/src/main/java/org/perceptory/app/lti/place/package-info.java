/**
 * Deep Linking 2.0: a tutor chooses, from within the VLE's own page, which activity a new link opens. Nobody calls in:
 * {@code launch} leads here.
 */
package org.perceptory.app.lti.place;
