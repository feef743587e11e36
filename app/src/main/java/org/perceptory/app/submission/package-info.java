/**
 * Handing in, its receipt, and the answer that came back, as a student has them. The rules are the domain's
 * ({@code submission}). Called by {@code activity}, on whose page they stand, by {@code review} for what tutors see of
 * the same, and by {@code home}.
 */
package org.perceptory.app.submission;
