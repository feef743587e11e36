/**
 * A rubric as it is written, read and filled in: for the rooms {@code activity}, {@code submission} and {@code review}.
 */
package org.perceptory.app.rubric;
