/** Signing in with a sign-in service, as it should be and in every way in which it should not. */
package org.perceptory.app.signin.oidc;
