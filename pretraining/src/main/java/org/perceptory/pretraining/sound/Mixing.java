package org.perceptory.pretraining.sound;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.LongStream;
import org.perceptory.learning.backbone.Output;
import org.perceptory.pretraining.pool.Shard;

/**
 * Mixes scenes and stores their spectrograms, {@value #EACH} to a shard. A shard that is already there is kept.
 *
 * @param patches the folder that they are put into
 */
public record Mixing(SoundPool sounds, Path patches, long seed) {
    public static final int EACH = 8_192;
    private static final int BATCH = 64;

    /** Makes one shard; false when it was there already. */
    public boolean mix(int number, int count) throws IOException {
        String name = "scenes-%03d".formatted(number);
        Path description = patches.resolve(name + ".properties");
        if (Files.exists(description)) {
            return false;
        }
        Scene scene = new Scene(sounds, seed);
        try (FrontEnd frontEnd = new FrontEnd(1);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(patches.resolve(name + ".u8")))) {
            for (int from = 0; from < count; from += BATCH) {
                long first = (long) number * EACH + from;
                List<float[]> waveforms = LongStream.range(first, first + Math.min(BATCH, count - from))
                        .parallel()
                        .mapToObj(scene::render)
                        .toList();
                Output spectrograms = frontEnd.spectrograms(waveforms);
                for (int i = 0; i < waveforms.size(); i++) {
                    out.write(Patch.encode(spectrograms.row(i)));
                }
            }
        }
        Shard.describe(description, describe(count));
        return true;
    }

    private Properties describe(int count) {
        Properties properties = new Properties();
        properties.setProperty(
                "source",
                "scenes of " + sounds.shards().stream().map(SoundShard::name).toList());
        properties.setProperty("height", Integer.toString(Patch.FRAMES));
        properties.setProperty("width", Integer.toString(Patch.BANDS));
        properties.setProperty("channels", "1");
        properties.setProperty("count", Integer.toString(count));
        properties.setProperty("seed", Long.toString(seed));
        return properties;
    }
}
