package org.perceptory.learning.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One open archive: first judged by its directory, then unpacked file by file, counting. */
final class ArchiveContents {
    /** Below this a high ratio harms nobody, and small drawings reach it. */
    private static final long HARMLESS = 10_000_000;

    private final ZipFile zip;
    private final long packed;
    private final ArchiveLimits limits;
    private long unpacked;

    ArchiveContents(ZipFile zip, long packed, ArchiveLimits limits) {
        this.zip = zip;
        this.packed = packed;
        this.limits = limits;
    }

    void visit(ArchiveVisitor visitor) throws IOException {
        List<ArchiveFile> files = files();
        ClassFolders folders =
                ClassFolders.of(files.stream().map(ArchiveFile::path).toList());
        if (files.stream().noneMatch(file -> folders.hasClass(file.path()))) {
            throw new RefusedArchiveException(ArchiveRefusal.NO_FOLDERS, files.size());
        }
        for (ArchiveFile file : files) {
            if (folders.hasClass(file.path())) {
                visit(file, folders.className(file.path()), visitor);
            } else {
                visitor.refused(file.name(), ArchiveRefusal.NOT_IN_A_FOLDER, List.of());
            }
        }
    }

    /** All that a person put there. */
    private List<ArchiveFile> files() {
        if (zip.size() > limits.entries()) {
            throw new RefusedArchiveException(ArchiveRefusal.TOO_MANY_ENTRIES, zip.size(), limits.entries());
        }
        List<ArchiveFile> files = new ArrayList<>();
        long declared = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            String name = EntryNames.repaired(entry.getName());
            if (EntryNames.leadsOut(name)) {
                throw new RefusedArchiveException(ArchiveRefusal.TRAVERSAL, name);
            }
            List<String> path = EntryNames.path(name);
            if (!entry.isDirectory() && !path.isEmpty() && !EntryNames.isLitter(path)) {
                files.add(new ArchiveFile(entry, path));
                declared += Math.clamp(entry.getSize(), 0, limits.entryBytes());
            }
        }
        check(declared);
        return files;
    }

    private void visit(ArchiveFile file, String className, ArchiveVisitor visitor) throws IOException {
        byte[] bytes;
        try (InputStream in = zip.getInputStream(file.entry())) {
            bytes = in.readNBytes(limits.entryBytes() + 1);
        } catch (IOException e) {
            visitor.refused(file.name(), ArchiveRefusal.ENTRY_DAMAGED, List.of());
            return;
        }
        unpacked += bytes.length;
        check(unpacked);
        if (bytes.length > limits.entryBytes()) {
            visitor.refused(file.name(), ArchiveRefusal.ENTRY_TOO_LARGE, List.of((long) limits.entryBytes()));
        } else if (isChanged(file.entry(), bytes)) {
            visitor.refused(file.name(), ArchiveRefusal.ENTRY_DAMAGED, List.of());
        } else if (ArchiveType.isArchive(bytes)) {
            visitor.refused(file.name(), ArchiveRefusal.NESTED_ARCHIVE, List.of());
        } else {
            visitor.file(className, file.path().getLast(), bytes);
        }
    }

    /** By the entry's own check sum, which {@link ZipFile} does not look at. */
    private static boolean isChanged(ZipEntry entry, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue() != entry.getCrc();
    }

    private void check(long bytes) {
        if (bytes > limits.totalBytes()) {
            throw new RefusedArchiveException(ArchiveRefusal.TOO_MANY_BYTES, limits.totalBytes());
        }
        if (bytes > HARMLESS && bytes / packed > limits.ratio()) {
            throw new RefusedArchiveException(ArchiveRefusal.BOMB, limits.ratio());
        }
    }
}
