/**
 * Where a link of a VLE's course leads: chosen by a tutor at its first launch, or to the copies of an earlier course's
 * activities, which a tutor brings along here; and told to whoever comes too early or too late. Nobody calls in:
 * {@code launch} leads here.
 */
package org.perceptory.app.lti.link;
