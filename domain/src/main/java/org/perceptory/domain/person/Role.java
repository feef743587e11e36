package org.perceptory.domain.person;

/** What a person is to Perceptory. Stored and used in {@code @RolesAllowed} by name. */
public enum Role {
    /** Sees their own work. */
    STUDENT,
    /** Sees also that of their courses. */
    TUTOR,
    /** Runs the service; has no access to what is in anybody's projects. */
    ADMIN
}
