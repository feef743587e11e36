/** The way in for pictures: what a person sends is checked, made upright, stored, and queued for embedding. */
package org.perceptory.app.intake;
