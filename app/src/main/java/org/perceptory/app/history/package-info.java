/**
 * What was done on a page, to be taken back and done again: one {@link org.perceptory.app.history.History} a page, of
 * {@link org.perceptory.app.history.Deed deeds} that each know their way back. For rooms with pages; knows words, and
 * no feature.
 */
package org.perceptory.app.history;
