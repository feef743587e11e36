/** A tutor's page for one submission: what was handed in, the model on the tutor's own camera, and the answer. */
package org.perceptory.app.review;
