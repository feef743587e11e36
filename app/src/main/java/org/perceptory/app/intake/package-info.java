/**
 * The way in for samples, and to each of them: what a person sends is checked, made upright, stored, and queued for
 * embedding; its picture, sound and embedding are handed out. A project that was taken along comes back here. Scripts
 * and the pages' elements call it under {@code /api/v1}; {@code activity} calls its checks for the pictures of briefs.
 * Knows no pages.
 */
package org.perceptory.app.intake;
