/**
 * Zip archives of samples, a folder a class: {@link org.perceptory.learning.archive.ArchiveReader} reads them without
 * trusting them, or says beforehand what they would come to. Which folder is the class is decided here alone. Says
 * nothing about what the files are; {@code image} and {@code sound} do. May be called from anywhere.
 */
package org.perceptory.learning.archive;
