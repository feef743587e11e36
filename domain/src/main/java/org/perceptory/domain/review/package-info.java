/**
 * What tutors answer: a text, points and comments at places, drafts until they are released; and the comments that each
 * of them keeps to write again. For the pages; no other room of the domain calls it.
 */
package org.perceptory.domain.review;
