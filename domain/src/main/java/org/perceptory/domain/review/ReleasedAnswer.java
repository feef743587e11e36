package org.perceptory.domain.review;

import java.time.Instant;
import java.util.UUID;

/**
 * What came back to a student of an activity.
 *
 * @param title of the activity
 * @param course its title
 * @param releasedAt when the last review of it was, or a question about its points was answered
 * @param unread whether its student has not opened it since
 * @param points that count; null where none were given
 * @param most points that could be had
 */
public record ReleasedAnswer(
        UUID activity, String title, String course, Instant releasedAt, boolean unread, Double points, int most) {}
