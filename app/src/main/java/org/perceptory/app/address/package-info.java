/** Where this Perceptory is, as browsers see it. */
package org.perceptory.app.address;
