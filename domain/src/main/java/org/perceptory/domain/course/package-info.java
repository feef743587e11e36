/**
 * Courses and who is in them. Every other room asks here what somebody is in a course: a tutor sees the work that was
 * handed in there, a student their own. The VLE's launch and an admin put people in.
 */
package org.perceptory.domain.course;
