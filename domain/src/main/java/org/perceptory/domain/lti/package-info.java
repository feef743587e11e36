/**
 * What is remembered of VLEs: who they are, the keys we sign with, launches between their steps, and which place in a
 * VLE's course leads to which activity, through the copies of courses, too. The app's LTI rooms decide; this room
 * keeps. {@code review} tells it of points for a gradebook.
 */
package org.perceptory.domain.lti;
