/**
 * How the pages answer: short messages, with undo where something was taken away, and what went wrong. Open to all
 * rooms; {@code api} takes the words of its refusals from here.
 */
package org.perceptory.app.feedback;
