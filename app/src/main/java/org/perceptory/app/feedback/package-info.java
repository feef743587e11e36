/** How the pages answer: short messages, with undo where something was taken away, and what went wrong. */
package org.perceptory.app.feedback;
