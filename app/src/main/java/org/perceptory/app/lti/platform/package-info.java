/**
 * Asking platforms: over the network with every care, for their keys; and which sites may show us in a frame. Called by
 * the rooms of {@code lti} beside it, and by {@code shell} for the headers of every page.
 */
package org.perceptory.app.lti.platform;
