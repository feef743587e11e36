package org.perceptory.domain.course;

/** What a person is in a course, whatever they are elsewhere. */
public enum CourseRole {
    /** Does the activities. */
    STUDENT,
    /** Sets them, and sees what was handed in. */
    TUTOR
}
