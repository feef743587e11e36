/**
 * Signing in at the university's sign-in service by OpenID Connect. Quarkus does the protocol, at one address of ours;
 * who comes back from there is signed in as everybody is who was vouched for elsewhere. Called by {@code signin} for
 * its page, and by {@code account} to connect one.
 */
package org.perceptory.app.signin.oidc;
