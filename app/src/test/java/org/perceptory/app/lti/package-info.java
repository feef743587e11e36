/** A VLE of our own ({@link org.perceptory.app.lti.TestPlatform}), by which every message is sent, the false ones too. */
package org.perceptory.app.lti;
