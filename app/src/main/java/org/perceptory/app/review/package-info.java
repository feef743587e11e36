/**
 * What tutors see of an activity's class: how far each student is, one submission with everything that was handed in
 * and the model on the tutor's own camera, and beside it the answer. Nobody calls in: other rooms lead here by address.
 */
package org.perceptory.app.review;
