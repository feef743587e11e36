/** Headless Chromium with a camera that plays a film, and the two pages that look through it. */
package org.perceptory.bench.browser;
