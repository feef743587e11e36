package org.perceptory.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.perceptory.pretraining.pool.SourceEntry;
import org.perceptory.pretraining.sound.SoundGathering;

/**
 * {@code gather-sounds --sources list.tsv --root folder --sounds folder [--measured folder]}: decodes every source that
 * is at hand, with the program {@code ffmpeg}; recordings that sound like one of those to be measured on are left out.
 */
final class GatherSoundsStage implements Stage {

    @Override
    public void run(Options options) throws IOException {
        Path pool = Files.createDirectories(options.path("sounds"));
        SoundGathering gathering = new SoundGathering(pool);
        String measured = options.values().get("measured");
        if (measured != null) {
            gathering.exclude(Path.of(measured));
        }
        for (SourceEntry entry : SourceEntry.read(options.path("sources"))) {
            try {
                String told = gathering
                        .gather(entry, entry.locate(options.path("root")))
                        .map(found -> "%d recordings, %d seconds, %d left out as measured on"
                                .formatted(found.recordings(), found.seconds(), found.leftOut()))
                        .orElse("is there already");
                System.out.printf("%s: %s%n", entry.id(), told);
            } catch (IOException absent) {
                System.out.printf("%s: left out, %s%n", entry.id(), absent.getMessage());
            }
        }
    }
}
