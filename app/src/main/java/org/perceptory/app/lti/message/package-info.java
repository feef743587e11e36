/**
 * What a platform's message says, and whether to believe it: every check of LTI 1.3 and OpenID Connect on an id_token.
 * Called by the rooms of {@code lti} beside it.
 */
package org.perceptory.app.lti.message;
