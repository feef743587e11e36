/** The keys that we sign with, and their public halves for platforms. */
package org.perceptory.app.lti.keys;
