/**
 * The packaged application as the integration tests find it: on an empty database, with demo people, asked over HTTP.
 * Every {@code *IT} shares one start of it.
 */
package org.perceptory.app.running;
