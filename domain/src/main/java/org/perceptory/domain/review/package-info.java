/**
 * What tutors answer: a text, points and comments at places, drafts until they are released; who marks what, and whose
 * points count. For the pages; no other room of the domain calls it.
 */
package org.perceptory.domain.review;
