package org.perceptory.localpostgres;

import java.io.IOException;
import java.nio.file.Path;

/** Another Perceptory has the right to start the server of a folder, and keeps it. */
final class FolderTakenException extends IOException {
    private static final long serialVersionUID = 1;

    FolderTakenException(Path folder) {
        super("another Perceptory has the server in " + folder + ": end that, then start again");
    }
}
