/**
 * Under the hood of a trained model: how good it is and on what, which pictures it confuses, what it looks at.
 * {@code review} shows it on its own page; other rooms lead here by address.
 */
package org.perceptory.app.inside;
