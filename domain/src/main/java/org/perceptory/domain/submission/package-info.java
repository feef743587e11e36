/**
 * What students hand in: a copy of their project with one of its models, frozen, with a note and a receipt. Tutors of the
 * course see the copy, never what the student goes on with.
 */
package org.perceptory.domain.submission;
