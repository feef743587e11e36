/**
 * What tutors set: activities with their rubrics, the classes and samples that they begin with and the hidden test set,
 * and the one project that each student has for one. Who may do what in a course, {@code course} knows. Called by
 * {@code submission}, {@code review} and the pages.
 */
package org.perceptory.domain.activity;
