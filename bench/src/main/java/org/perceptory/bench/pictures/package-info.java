/** The pictures that are measured with: a folder's, or drawn ones. */
package org.perceptory.bench.pictures;
