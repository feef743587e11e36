/**
 * Comes in from the VLE by LTI 1.3 (https://www.imsglobal.org/spec/lti/v1p3): {@link org.perceptory.app.lti.LoginResource}
 * begins a launch, {@link org.perceptory.app.lti.LaunchResource} ends it, {@link org.perceptory.app.lti.MessageValidator}
 * believes only what the VLE signed. What a VLE is and which secrets are under way stands in
 * {@code org.perceptory.domain.platform}; cryptography is jose4j's.
 */
package org.perceptory.app.lti;
