/**
 * Addresses: where this Perceptory is, as browsers see it, and the ids in what they ask for. Open to every room of the
 * app; calls none of them.
 */
package org.perceptory.app.address;
