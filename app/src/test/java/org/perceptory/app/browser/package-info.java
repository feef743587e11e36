/**
 * What people do, done in a real Chromium with a camera that plays a film of ours. Two processes, nothing faked
 * between.
 *
 * <p>The tests say what people do and see. Where that stands on a page only its page object knows: {@code *Page} for a
 * page, all of them {@link org.perceptory.app.browser.OpenPage}s, {@code *Part} for what has a life of its own on one.
 * They give locators, on which a test asserts and so waits; where one reads a value, it has waited until it holds
 * still.
 */
package org.perceptory.app.browser;
