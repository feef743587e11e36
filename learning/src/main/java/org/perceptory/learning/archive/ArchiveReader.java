package org.perceptory.learning.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipException;

/**
 * Reads a zip whose folders are classes ({@code cats/1.jpg}; {@link ClassFolders} says which folder it is). The archive
 * is first laid in a temporary file, so that its names are judged before the first file is handed out: an archive is
 * refused whole. Only one that lies about its sizes is noticed half-way.
 *
 * <p>Thread-safe. Takes the archive's size on disk and the largest file's in memory.
 */
public final class ArchiveReader {
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
        try (StoredArchive stored = StoredArchive.of(archive, limits);
                RandomAccessFile file = stored.open()) {
            visit(file, listing(file, loose), visitor);
        }
    }

    /**
     * As {@link #read(InputStream, LooseFiles, ArchiveVisitor)}, of an archive that says itself where its classes are:
     * no folder is looked through for others.
     *
     * @param folders how many lie above those of the classes
     */
    public void read(StoredArchive archive, int folders, ArchiveVisitor visitor) throws IOException {
        try (RandomAccessFile file = archive.open()) {
            visit(file, listing(file, LooseFiles.LEFT_OUT, paths -> ClassFolders.below(folders, paths)), visitor);
        }
    }

    /** As {@link #read}, but nothing is unpacked: the archive's beginning and its directory are enough. */
    public ArchivePlan plan(InputStream archive, LooseFiles loose) throws IOException {
        try (StoredArchive stored = StoredArchive.of(archive, limits);
                RandomAccessFile file = stored.open()) {
            return listing(file, loose).plan();
        }
    }

    private void visit(RandomAccessFile file, ArchiveListing listing, ArchiveVisitor visitor) throws IOException {
        new ArchiveContents(file, listing, limits).visit(visitor);
    }

    private ArchiveListing listing(RandomAccessFile file, LooseFiles loose) throws IOException {
        return listing(file, loose, ClassFolders::of);
    }

    private ArchiveListing listing(
            RandomAccessFile file, LooseFiles loose, Function<List<List<String>>, ClassFolders> folders)
            throws IOException {
        try {
            return ArchiveListing.of(ZipDirectory.of(file, limits.lines()), loose, foreign, limits, folders);
        } catch (ZipException | EOFException e) {
            throw new RefusedArchiveException(ArchiveRefusal.DAMAGED);
        }
    }
}
