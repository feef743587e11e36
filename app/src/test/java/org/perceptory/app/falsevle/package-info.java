/**
 * A false VLE, for tests: an issuer with keys, a sign-in, pages that show us in a frame. It stands at 127.0.0.1,
 * Perceptory at localhost: to browsers two different sites.
 */
package org.perceptory.app.falsevle;
