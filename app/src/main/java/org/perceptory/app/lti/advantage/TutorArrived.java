package org.perceptory.app.lti.advantage;

import java.util.UUID;

/** A tutor, this person, came by this link of the course. */
public record TutorArrived(UUID link, UUID person) {}
