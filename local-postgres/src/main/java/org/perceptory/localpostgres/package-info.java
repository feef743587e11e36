/**
 * A PostgreSQL of Perceptory's own, for one that was started with nothing configured. Nobody calls it: it stands on the
 * class path, and starts when the configuration is asked for a database address that nothing else gives. The testbed
 * uses {@link org.perceptory.localpostgres.LocalPostgres} directly.
 */
package org.perceptory.localpostgres;
