/**
 * What the app and the worker share: the entities and, beside each, the small service that reads and
 * writes them for the person who asks. One package a feature. Every refusal is a {@link
 * org.perceptory.domain.RefusedException} with a code; sentences are the app's.
 */
package org.perceptory.domain;
