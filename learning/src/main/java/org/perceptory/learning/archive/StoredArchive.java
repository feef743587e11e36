package org.perceptory.learning.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** An archive laid in a temporary file, which goes when this is closed. */
public final class StoredArchive implements Closeable {
    private static final byte[] ENTRY = {'P', 'K', 3, 4};
    private static final byte[] END = {'P', 'K', 5, 6};

    private static final String TEMPORARY = "perceptory-archive";

    private final Path path;

    private StoredArchive(Path path) {
        this.path = path;
    }

    /**
     * @param archive read to its end or to its limit; closing it is the caller's
     * @throws RefusedArchiveException NOT_A_ZIP, TOO_MANY_BYTES
     * @throws IOException when the stream breaks off or the temporary file cannot be written
     */
    public static StoredArchive of(InputStream archive, ArchiveLimits limits) throws IOException {
        var stored = new StoredArchive(Files.createTempFile(TEMPORARY, ".zip"));
        try {
            stored.copy(archive, limits.archiveBytes());
            return stored;
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    /**
     * A document in no folder, or in the one folder that somebody packed all of it in.
     *
     * @param folders how many lie above it: 0 or 1
     */
    public record Document(byte[] content, int folders) {}

    /**
     * @param most bytes that are unpacked; one that is longer is cut there
     * @return empty where there is none, or it cannot be unpacked
     * @throws RefusedArchiveException where the archive's directory cannot be read
     */
    public Optional<Document> document(String name, int most, ArchiveLimits limits) throws IOException {
        try (var file = open()) {
            List<ZipRecord> records = ZipDirectory.of(file, limits.lines());
            EntryNames names = EntryNames.of(records);
            for (int folders = 0; folders < 2; folders++) {
                for (ZipRecord record : records) {
                    List<String> path = EntryNames.path(names.name(record));
                    if (path.size() == folders + 1 && path.getLast().equals(name)) {
                        return unpacked(file, record, most, folders);
                    }
                }
            }
            return Optional.empty();
        } catch (ZipException | EOFException e) {
            throw new RefusedArchiveException(ArchiveRefusal.DAMAGED);
        }
    }

    private static Optional<Document> unpacked(RandomAccessFile file, ZipRecord record, int most, int folders)
            throws IOException {
        if (record.isEncrypted() || record.foreignMethod().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Document(Unpacked.of(file, record, most), folders));
    }

    RandomAccessFile open() throws IOException {
        return new RandomAccessFile(path.toFile(), "r");
    }

    private void copy(InputStream archive, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        byte[] start = archive.readNBytes(ENTRY.length);
        if (!Arrays.equals(start, ENTRY) && !Arrays.equals(start, END)) {
            throw new RefusedArchiveException(ArchiveRefusal.NOT_A_ZIP);
        }
        try (var out = Files.newOutputStream(path, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(start);
            long copied = start.length;
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                copied += read;
                if (copied > most) {
                    throw new RefusedArchiveException(ArchiveRefusal.TOO_MANY_BYTES, ArchiveLimits.megabytes(most));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
