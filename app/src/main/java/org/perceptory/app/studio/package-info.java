/**
 * The studio: one page for a project that shows the whole story from left to right: classes with their samples,
 * training with its curves, the live result. Nobody calls in: other rooms lead here by address.
 */
package org.perceptory.app.studio;
