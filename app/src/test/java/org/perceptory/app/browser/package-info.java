/** What people do, done in a real Chromium with a camera that plays a film of ours. Two processes, nothing faked between. */
package org.perceptory.app.browser;
