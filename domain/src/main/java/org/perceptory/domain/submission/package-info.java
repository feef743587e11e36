/**
 * What students hand in: a copy of one of their models with all that it was made with, as it was then, frozen, with a
 * note and a receipt. Tutors of the course see the copy, never what the student goes on with. Who hands in again keeps
 * what they handed in before, and what tutors had begun to answer goes on. For the pages, {@code review}, and the
 * worker's hidden tests.
 */
package org.perceptory.domain.submission;
