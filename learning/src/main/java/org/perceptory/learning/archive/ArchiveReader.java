package org.perceptory.learning.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a zip whose folders are classes ({@code cats/1.jpg}, or {@code pets/cats/1.jpg} where {@code pets} holds
 * everything). The archive is first laid in a temporary file, so that its names are judged before the first file is
 * handed out: an archive is refused whole. Only one that lies about its sizes is noticed half-way.
 *
 * <p>Thread-safe. Takes the archive's size on disk and the largest file's in memory.
 */
public final class ArchiveReader {
    private static final byte[] ENTRY = {'P', 'K', 3, 4};
    private static final byte[] END = {'P', 'K', 5, 6};

    private final ArchiveLimits limits;

    public ArchiveReader() {
        this(ArchiveLimits.DEFAULT);
    }

    public ArchiveReader(ArchiveLimits limits) {
        this.limits = limits;
    }

    /**
     * @param archive read to its end or to its limit; closing it is the caller's
     * @param visitor is told of every file
     * @throws RefusedArchiveException when the whole is refused
     * @throws IOException when the stream breaks off or the temporary file cannot be written
     */
    public void read(InputStream archive, ArchiveVisitor visitor) throws IOException {
        Path file = Files.createTempFile("perceptory-archive", ".zip");
        try {
            copy(archive, file);
            try (ZipFile zip = open(file)) {
                new ArchiveContents(zip, Files.size(file), limits).visit(visitor);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void copy(InputStream archive, Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        byte[] start = archive.readNBytes(ENTRY.length);
        if (!Arrays.equals(start, ENTRY) && !Arrays.equals(start, END)) {
            throw new RefusedArchiveException(ArchiveRefusal.NOT_A_ZIP);
        }
        try (var out = Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(start);
            long copied = start.length;
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                copied += read;
                if (copied > limits.archiveBytes()) {
                    throw new RefusedArchiveException(ArchiveRefusal.TOO_MANY_BYTES, limits.archiveBytes());
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), EntryNames.UNTOLD);
        } catch (ZipException | EOFException e) {
            throw new RefusedArchiveException(isEncrypted(file, e) ? ArchiveRefusal.ENCRYPTED : ArchiveRefusal.DAMAGED);
        }
    }

    /** The JDK says it in its message alone; the first bit of the first entry's flags says it, too. */
    private static boolean isEncrypted(Path file, IOException refusal) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(8);
            boolean flagged = header.length == 8 && (header[6] & 1) == 1;
            return flagged || String.valueOf(refusal.getMessage()).contains("encrypted");
        }
    }
}
