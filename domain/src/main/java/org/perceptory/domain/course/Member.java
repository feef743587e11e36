package org.perceptory.domain.course;

import org.perceptory.domain.person.Person;

/** Somebody in a course. */
public record Member(Person person, Membership membership) {}
