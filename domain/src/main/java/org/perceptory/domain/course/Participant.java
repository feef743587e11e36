package org.perceptory.domain.course;

import java.util.Optional;
import java.util.UUID;

/**
 * A person of whom somebody says that they are in a course.
 *
 * @param role what they are said to be in it; empty where nothing is said that we know
 */
public record Participant(UUID person, Optional<CourseRole> role) {}
