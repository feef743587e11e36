/**
 * A project's models beside each other: all of them with the one in use, and two of them compared; and how pages call a
 * version and tell what changed since. Pages take their words from here; other rooms lead here by address.
 */
package org.perceptory.app.history;
