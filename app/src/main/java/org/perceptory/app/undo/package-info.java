/**
 * What was done on a page, to be taken back and done again: one {@link org.perceptory.app.undo.History} a page, of
 * {@link org.perceptory.app.undo.Deed deeds} that each know their way back. For rooms with pages; knows words, and no
 * feature.
 */
package org.perceptory.app.undo;
