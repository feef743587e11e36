package org.perceptory.app.lti.advantage;

import java.util.UUID;

/** A tutor came by this link of the course. */
public record TutorArrived(UUID link) {}
