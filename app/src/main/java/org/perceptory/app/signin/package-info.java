/** Signing in: local accounts, the demo people of a Perceptory that nobody configured yet, and who is asking now. */
package org.perceptory.app.signin;
