/**
 * A false sign-in service, for tests: OpenID Connect's code flow, as strict as a good one and as wrong as a test wants.
 */
package org.perceptory.app.falseprovider;
