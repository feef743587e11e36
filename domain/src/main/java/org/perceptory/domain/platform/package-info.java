/**
 * The VLEs that may send people here, launches that were begun, and our own keys. What a launch means is the app's to know
 * ({@code org.perceptory.app.lti}); this room keeps it, and gives each secret away once.
 */
package org.perceptory.domain.platform;
