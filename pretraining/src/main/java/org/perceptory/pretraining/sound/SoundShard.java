package org.perceptory.pretraining.sound;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Properties;

/**
 * The recordings of one source, int16 little endian, one after the other, mapped into memory, and beside them a
 * {@code .properties} file with their origin and lengths. The latter is written last: a shard without it is not
 * finished.
 *
 * @param name the file's name without ending
 * @param share how much of what is mixed comes from here
 * @param ends where each recording ends
 */
record SoundShard(String name, double share, int[] ends, ShortBuffer samples) {

    static SoundShard open(Path description) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(description)) {
            properties.load(in);
        }
        String name = description.getFileName().toString().replace(".properties", "");
        int[] ends = Arrays.stream(properties.getProperty("lengths").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        try (FileChannel channel =
                FileChannel.open(description.resolveSibling(name + ".s16"), StandardOpenOption.READ)) {
            // Its root, since a second of a long recording tells less than another recording.
            return new SoundShard(
                    name,
                    Math.sqrt(ends.length * Math.sqrt(ends[ends.length - 1])),
                    ends,
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .asShortBuffer());
        }
    }

    int count() {
        return ends.length;
    }

    /** The samples of a recording, -1 to 1, at most so many from a place between 0 and 1 of what may be chosen. */
    float[] piece(int recording, double place, int most) {
        int start = recording == 0 ? 0 : ends[recording - 1];
        int length = ends[recording] - start;
        int taken = Math.min(length, most);
        int from = start + (int) (place * (length - taken));
        float[] piece = new float[taken];
        for (int i = 0; i < taken; i++) {
            piece[i] = samples.get(from + i) / 32768f;
        }
        return piece;
    }
}
