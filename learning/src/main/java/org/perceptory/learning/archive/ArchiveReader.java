package org.perceptory.learning.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Reads a zip whose folders are classes ({@code cats/1.jpg}; {@link ClassFolders} says which folder it is). The archive
 * is first laid in a temporary file, so that its names are judged before the first file is handed out: an archive is
 * refused whole. Only one that lies about its sizes is noticed half-way.
 *
 * <p>Thread-safe. Takes the archive's size on disk and the largest file's in memory.
 */
public final class ArchiveReader {
    private static final byte[] ENTRY = {'P', 'K', 3, 4};
    private static final byte[] END = {'P', 'K', 5, 6};

    private static final String TEMPORARY = "perceptory-archive";

    private final ArchiveLimits limits;
    private final Set<FileKind> foreign;

    private ArchiveReader(ArchiveLimits limits, Set<FileKind> foreign) {
        this.limits = limits;
        this.foreign = foreign;
    }

    /** Of files of any kind. */
    public ArchiveReader(ArchiveLimits limits) {
        this(limits, Set.of());
    }

    public static ArchiveReader ofPictures() {
        return new ArchiveReader(ArchiveLimits.DEFAULT, Set.of(FileKind.SOUND));
    }

    public static ArchiveReader ofSounds() {
        return new ArchiveReader(ArchiveLimits.SOUNDS, Set.of(FileKind.PICTURE));
    }

    /** Files that lie in no folder are left out; see {@link #read(InputStream, LooseFiles, ArchiveVisitor)}. */
    public void read(InputStream archive, ArchiveVisitor visitor) throws IOException {
        read(archive, LooseFiles.LEFT_OUT, visitor);
    }

    /**
     * @param archive read to its end or to its limit; closing it is the caller's
     * @param visitor is told beforehand what there is, then of every file
     * @throws RefusedArchiveException when the whole is refused
     * @throws IOException when the stream breaks off or the temporary file cannot be written
     */
    public void read(InputStream archive, LooseFiles loose, ArchiveVisitor visitor) throws IOException {
        opened(archive, file -> {
            new ArchiveContents(file, listing(file, loose), limits).visit(visitor);
            return visitor;
        });
    }

    /** As {@link #read}, but nothing is unpacked: the archive's beginning and its directory are enough. */
    public ArchivePlan plan(InputStream archive, LooseFiles loose) throws IOException {
        return opened(archive, file -> listing(file, loose).plan());
    }

    /** What is done with an archive that lies on the disk. */
    private interface Use<T> {
        T of(RandomAccessFile archive) throws IOException;
    }

    private <T> T opened(InputStream archive, Use<T> use) throws IOException {
        Path path = Files.createTempFile(TEMPORARY, ".zip");
        try {
            copy(archive, path);
            try (var file = new RandomAccessFile(path.toFile(), "r")) {
                return use.of(file);
            }
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private ArchiveListing listing(RandomAccessFile file, LooseFiles loose) throws IOException {
        try {
            return ArchiveListing.of(ZipDirectory.of(file, limits.lines()), loose, foreign, limits);
        } catch (ZipException | EOFException e) {
            throw new RefusedArchiveException(ArchiveRefusal.DAMAGED);
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
                    throw new RefusedArchiveException(
                            ArchiveRefusal.TOO_MANY_BYTES, ArchiveLimits.megabytes(limits.archiveBytes()));
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
