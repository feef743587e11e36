/**
 * How a class did at an activity, in figures and pictures, for its tutors. The figures are the domain's
 * ({@code statistics}). Nobody calls in: other rooms lead here by address.
 */
package org.perceptory.app.statistics;
