/**
 * How pages hear of what happens elsewhere: the web socket of each, the threads that open it, the messages that wait
 * for none after them, the turns of one person's pages, and what pages do whose network lets no socket through. Nobody
 * calls in: Vaadin's servlet and Atmosphere make what is here by name.
 */
package org.perceptory.app.push;
