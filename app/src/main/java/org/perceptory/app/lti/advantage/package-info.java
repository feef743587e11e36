/** The services of platforms: their access tokens, a course's people (NRPS 2.0), the gradebook (AGS 2.0). */
package org.perceptory.app.lti.advantage;
