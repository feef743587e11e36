/**
 * What a person may ask of the data about them, and what happens to data in the end: one zip of everything
 * ({@link org.perceptory.domain.privacy.PersonalData}), erasure of people and courses
 * ({@link org.perceptory.domain.privacy.Erasure}), and the end of courses that closed and of projects that were deleted
 * long ago ({@link org.perceptory.domain.privacy.Retention}). Assessed work outlives its account for a while
 * ({@link org.perceptory.domain.privacy.AssessedWork}). A table that comes to hold something about people belongs into
 * all three. Called by the pages of one's own account and of the admin, and by {@code worker.queue}, which ends what is
 * due.
 */
package org.perceptory.domain.privacy;
