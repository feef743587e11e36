/**
 * Signing in at the university's sign-in service by OpenID Connect. Quarkus does the protocol, at one address of ours;
 * who comes back from there is signed in as everybody is who was vouched for elsewhere. Stands behind {@code signin}'s
 * page as its {@link org.perceptory.app.signin.SignInService}; called by {@code account} to connect one.
 */
package org.perceptory.app.signin.oidc;
