/** Which addresses we ask. */
package org.perceptory.app.lti.platform;
