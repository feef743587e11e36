/**
 * What tutors answer: a text, points and comments at places, drafts until they are released; who marks what, and whose
 * points count; what students ask about released points; and the comments that each tutor keeps to write again. For the
 * pages, and {@code statistics}.
 */
package org.perceptory.domain.review;
