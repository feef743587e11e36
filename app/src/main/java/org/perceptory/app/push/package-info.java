/** How pages hear of what happens elsewhere: the web socket of each, and the threads that open it. */
package org.perceptory.app.push;
