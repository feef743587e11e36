package org.perceptory.learning.catalogue;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An entry and the file that lies beside it.
 *
 * @param name of the entry's file
 * @param file missing where it must be fetched first
 */
public record Described(String name, EntryFile entry, Optional<Path> file) {}
