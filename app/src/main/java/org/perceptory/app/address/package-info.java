/**
 * Addresses: where this Perceptory is, as browsers see it, where each page is
 * ({@link org.perceptory.app.address.Pages}), and the ids in what browsers ask for. Open to every room of the app;
 * calls none of them.
 */
package org.perceptory.app.address;
