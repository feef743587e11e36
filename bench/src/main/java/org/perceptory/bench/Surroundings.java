package org.perceptory.bench;

import java.nio.file.Path;
import org.perceptory.bench.pictures.PictureSet;
import org.perceptory.bench.running.RunningPerceptory;

/** What the groups measure on. Whatever takes long is made when a group first asks for it, once for all of them. */
public final class Surroundings implements AutoCloseable {
    private final Path folder;
    private PictureSet pictures;
    private RunningPerceptory perceptory;

    /** @param folder takes logs and temporary data */
    Surroundings(Path folder) {
        this.folder = folder;
    }

    /** As people choose them: not yet taken in. */
    public PictureSet pictures() {
        if (pictures == null) {
            pictures = PictureSet.configured();
        }
        return pictures;
    }

    /** The packaged application on an empty database. */
    public RunningPerceptory perceptory() {
        if (perceptory == null) {
            perceptory = RunningPerceptory.start(folder);
        }
        return perceptory;
    }

    /** Where temporary files may be put. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (perceptory != null) {
            perceptory.close();
        }
    }
}
