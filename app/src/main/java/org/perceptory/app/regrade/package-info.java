/**
 * Asking about released points, as a student does, and answering, as a tutor does. The rules are the domain's
 * ({@code review}). Called by {@code activity} and {@code review}, on whose pages they stand.
 */
package org.perceptory.app.regrade;
