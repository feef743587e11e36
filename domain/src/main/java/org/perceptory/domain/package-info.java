/**
 * What the app and the worker share: the entities and, beside each, the small service that reads and writes them for
 * the person who asks. One package a feature. What every room may call stands here: the refusals,
 * {@link org.perceptory.domain.RefusedException} with a code (sentences are the app's), and secrets.
 */
package org.perceptory.domain;
