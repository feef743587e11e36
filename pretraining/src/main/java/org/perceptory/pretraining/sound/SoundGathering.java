package org.perceptory.pretraining.sound;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.perceptory.pretraining.pool.FileSource;
import org.perceptory.pretraining.pool.FolderSource;
import org.perceptory.pretraining.pool.Shard;
import org.perceptory.pretraining.pool.SourceEntry;

/**
 * Decodes the recordings of one source into a shard. A shard that is already there is kept, so that a broken run goes
 * on where it stopped. What sounds like one of those that will be measured on is left out.
 */
public final class SoundGathering {
    private static final int RATE = 16_000;
    private static final int BATCH = 64;
    /** Peak below which a recording counts as empty: -54 dB. */
    private static final int SILENT = 64;

    private final Path pool;
    private final FfmpegDecoder decoder;
    private final List<Likeness> excluded = new ArrayList<>();

    /** What became of a source. */
    public record Gathered(int recordings, long seconds, int leftOut) {}

    public SoundGathering(Path pool) throws IOException {
        this.pool = pool;
        decoder = new FfmpegDecoder(Files.createDirectories(pool.resolve("decoding")));
    }

    /** @param measured a folder with sounds, at any depth, that must not get into the pool */
    public void exclude(Path measured) throws IOException {
        FolderSource source = new FolderSource(measured);
        for (Optional<short[]> sound : decode(source, source.names(FileSource.Kind.SOUND))) {
            excluded.add(Likeness.of(sound.orElseThrow()));
        }
    }

    /** Nothing when the source's shard is there already. */
    public Optional<Gathered> gather(SourceEntry entry, FileSource source) throws IOException {
        Path description = pool.resolve(entry.fileName() + ".properties");
        if (Files.exists(description)) {
            return Optional.empty();
        }
        List<String> names = source.names(FileSource.Kind.SOUND).stream()
                .filter(name -> entry.names().matcher(name).find())
                .toList();
        List<Integer> lengths = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int leftOut = 0;
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(pool.resolve(entry.fileName() + ".s16")), 1 << 20)) {
            for (Optional<short[]> sound : decode(source, names)) {
                if (sound.isEmpty() || isSilent(sound.get()) || !seen.add(Arrays.hashCode(sound.get()))) {
                    continue;
                }
                Likeness likeness = Likeness.of(sound.get());
                if (excluded.stream().anyMatch(likeness::isLike)) {
                    leftOut++;
                    continue;
                }
                short[] kept = middle(sound.get(), entry.size() * RATE);
                out.write(bytes(kept));
                lengths.add(kept.length);
            }
        }
        if (lengths.isEmpty()) {
            throw new IOException("no sound in it could be decoded");
        }
        Shard.describe(description, describe(entry, source, lengths, leftOut));
        return Optional.of(new Gathered(
                lengths.size(), lengths.stream().mapToLong(Integer::longValue).sum() / RATE, leftOut));
    }

    private Properties describe(SourceEntry entry, FileSource source, List<Integer> lengths, int leftOut)
            throws IOException {
        Properties properties = new Properties();
        properties.setProperty("source", entry.id());
        properties.setProperty("licence", entry.licence());
        properties.setProperty("revision", source.revision());
        properties.setProperty("names", entry.names().pattern());
        properties.setProperty("leftOut", Integer.toString(leftOut));
        properties.setProperty("lengths", lengths.stream().map(Object::toString).collect(Collectors.joining(",")));
        return properties;
    }

    private List<Optional<short[]>> decode(FileSource source, List<String> names) throws IOException {
        List<Optional<short[]>> sounds = new ArrayList<>();
        try (FileSource.FileReader reader = source.open(names)) {
            for (int from = 0; from < names.size(); from += BATCH) {
                List<byte[]> files = new ArrayList<>();
                for (int i = from; i < Math.min(names.size(), from + BATCH); i++) {
                    files.add(reader.next());
                }
                sounds.addAll(decoder.decode(files));
            }
        }
        return sounds;
    }

    private static boolean isSilent(short[] samples) {
        for (short sample : samples) {
            if (Math.abs(sample) >= SILENT) {
                return false;
            }
        }
        return true;
    }

    private static short[] middle(short[] samples, int most) {
        int from = Math.max(0, (samples.length - most) / 2);
        return Arrays.copyOfRange(samples, from, Math.min(samples.length, from + most));
    }

    private static byte[] bytes(short[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }
}
