/**
 * What tutors answer: a text, points and comments at places, drafts until they are released; who marks what, and whose
 * points count; and what students ask about released points. For the pages, and {@code statistics}.
 */
package org.perceptory.domain.review;
