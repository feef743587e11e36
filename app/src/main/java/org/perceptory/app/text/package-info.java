/**
 * The words that people read: {@code messages/perceptory*.properties}, looked up in the language of who asks. Open to
 * every room; calls none.
 */
package org.perceptory.app.text;
