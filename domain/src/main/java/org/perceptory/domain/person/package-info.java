/**
 * Who uses Perceptory: a person has one identity or several, each an opaque subject of an issuer. The app's sign-in
 * finds or creates them; every room takes the person who asks.
 */
package org.perceptory.domain.person;
