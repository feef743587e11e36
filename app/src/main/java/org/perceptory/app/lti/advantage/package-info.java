/**
 * LTI Advantage, the services of platforms: their access tokens, a course's people (NRPS 2.0), the gradebook (AGS 2.0).
 * {@code launch} tells it that a tutor came; the rest it does on the clock.
 */
package org.perceptory.app.lti.advantage;
