/**
 * A project that is ready to be played with: drawn faces in three moods, of our own making, taken in as anybody's
 * pictures are. Called by {@code home}; knows no pages.
 */
package org.perceptory.app.example;
