package org.perceptory.app.lti;

import org.perceptory.domain.course.CourseRole;

/**
 * What a VLE says of a launch, believed.
 *
 * @param subject the person, opaque, unique within the platform's issuer
 * @param name null where the VLE does not say
 * @param email null where the VLE does not say
 * @param context the course's id in the VLE
 * @param courseTitle never null: the id where the VLE has no title
 * @param link the resource link's id
 * @param lineItem where grades for the link go; null where it has none
 * @param lineItems where line items of the course are kept; null where the VLE offers none
 * @param memberships where the roster is; null where the VLE offers none
 */
record LaunchMessage(String subject, String name, String email, String deployment, CourseRole role, String context,
    String courseTitle, String link, String lineItem, String lineItems, String memberships) {}
