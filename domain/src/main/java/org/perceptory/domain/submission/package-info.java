/**
 * What students hand in: a copy of their project with one of its models, frozen, with a note and a receipt. Tutors of
 * the course see the copy, never what the student goes on with. For the pages, {@code review}, and the worker's hidden
 * tests.
 */
package org.perceptory.domain.submission;
