/**
 * Courses as pages: their activities, the people in them, the link that lets in. Called by {@code home}, which shows a
 * person's courses; everything else leads here by address.
 */
package org.perceptory.app.course;
