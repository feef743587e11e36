package org.perceptory.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.perceptory.pretraining.pool.Gathering;
import org.perceptory.pretraining.pool.SourceEntry;

/** {@code gather --sources list.tsv --root folder --pool folder [--seed n]}: decodes every source that is at hand. */
final class GatherStage implements Stage {

    @Override
    public void run(Options options) throws IOException {
        Path pool = Files.createDirectories(options.path("pool"));
        Gathering gathering = new Gathering(pool, options.number("seed", 1));
        for (SourceEntry entry : SourceEntry.read(options.path("sources"))) {
            try {
                int stored = gathering.gather(entry, entry.locate(options.path("root")));
                System.out.printf("%s: %d new pictures%n", entry.id(), stored);
            } catch (IOException absent) {
                System.out.printf("%s: left out, %s%n", entry.id(), absent.getMessage());
            }
        }
    }
}
