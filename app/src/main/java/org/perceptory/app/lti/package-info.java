/**
 * LTI 1.3 Advantage: people come from a link in their VLE's course. Rooms: {@code platform} (asking VLEs), {@code keys}
 * (what we sign with), {@code message} (reading what they send), {@code launch} (from their link to our page). JOSE is
 * jose4j's.
 */
package org.perceptory.app.lti;
