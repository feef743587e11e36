package org.perceptory.pretraining.pool;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * One file of decoded pictures, uint8 [count][height][width][channels], mapped into memory, and beside it a
 * {@code .properties} file with its origin, which is written last: a shard without it is not finished. Photos are
 * squares of three channels, spectrograms have one.
 *
 * @param name the file's name without ending
 */
public record Shard(String name, int height, int width, int channels, int count, Path file, MappedByteBuffer pixels) {

    /** What is at most put into one shard: a mapped buffer ends at 2 GiB. */
    static final int CAPACITY = 16_384;

    static Shard open(Path description) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(description)) {
            properties.load(in);
        }
        String name = description.getFileName().toString().replace(".properties", "");
        Path file = description.resolveSibling(name + ".u8");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            String side = properties.getProperty("side");
            return new Shard(
                    name,
                    Integer.parseInt(properties.getProperty("height", side)),
                    Integer.parseInt(properties.getProperty("width", side)),
                    Integer.parseInt(properties.getProperty("channels", "3")),
                    Integer.parseInt(properties.getProperty("count")),
                    file,
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    public static void describe(Path description, Properties properties) throws IOException {
        Path draft = description.resolveSibling(description.getFileName() + ".draft");
        try (Writer out = Files.newBufferedWriter(draft)) {
            properties.store(out, null);
        }
        Files.move(draft, description, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The values at {@code index}, [height][width][channels]; safe to call from several threads. */
    public byte[] values(int index) {
        byte[] values = new byte[height * width * channels];
        pixels.get(index * values.length, values);
        return values;
    }

    /** The photo at {@code index}; safe to call from several threads. */
    public Square square(int index) {
        return new Square(height, values(index));
    }
}
