/** Asking platforms: over the network with every care, for their keys; and which sites may show us in a frame. */
package org.perceptory.app.lti.platform;
