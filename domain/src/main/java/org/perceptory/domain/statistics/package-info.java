/**
 * How a class did at an activity, in figures, for its tutors: how the points lie, what they were given for, and which
 * classes the handed-in models confuse in the hidden test set. For the pages; no other room of the domain calls it.
 */
package org.perceptory.domain.statistics;
