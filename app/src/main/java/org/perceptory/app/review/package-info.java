/**
 * What tutors see of an activity's class: how far each student is, one submission with the model on the tutor's own
 * camera, and the answer. Nobody calls in: other rooms lead here by address.
 */
package org.perceptory.app.review;
