/**
 * Files as bytes that nobody vouches for: what {@code image} and {@code sound} read their headers with. For the rooms
 * of this module alone.
 */
package org.perceptory.learning.file;
