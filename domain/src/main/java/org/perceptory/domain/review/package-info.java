/** What tutors answer: a text, points and comments at places, drafts until they are released. */
package org.perceptory.domain.review;
