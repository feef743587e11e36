/** The words that people read: {@code messages/perceptory*.properties}, looked up in the language of who asks. */
package org.perceptory.app.text;
