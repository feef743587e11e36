/**
 * Signing in: local accounts, the demo people of a Perceptory that nobody configured yet, who was vouched for
 * elsewhere, the cookies that hold in a VLE's frame, where people go on to, and who is asking now. Open to every room
 * that must know who asks; calls none but {@code address} and {@code text}. What it asks of the university's sign-in
 * service is {@link org.perceptory.app.signin.SignInService}, which {@code signin.oidc} is.
 */
package org.perceptory.app.signin;
