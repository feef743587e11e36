/**
 * The frame of the REST API under {@code /api/v1}: how a fault is said, whoever finds it (a resource, JAX-RS, the
 * routes in front of both), what other sites may ask, what is no address, and what the description says of all that.
 * Each resource stands with its feature ({@code intake}, {@code project}, {@code model} and others), which calls this
 * room; it calls none of them.
 */
package org.perceptory.app.api;
