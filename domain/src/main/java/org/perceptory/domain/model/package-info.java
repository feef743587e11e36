/**
 * Trained models: immutable versions of a project's classifier. The worker adds them, by way of {@code queue}; pages
 * and API read.
 */
package org.perceptory.domain.model;
