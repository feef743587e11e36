/**
 * LTI 1.3 Advantage: people come from a link in their VLE's course. Rooms: {@code platform} (asking VLEs), {@code keys}
 * (what we sign with), {@code message} (reading what they send), {@code launch} (from their link to our page),
 * {@code link} and {@code place} (what a link opens), {@code registration}, {@code advantage} (their people and their
 * gradebook). What they share stands here. JOSE is jose4j's. The admin's pages and {@code shell} call in; no other
 * feature does.
 */
package org.perceptory.app.lti;
