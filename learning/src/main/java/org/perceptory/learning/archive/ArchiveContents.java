package org.perceptory.learning.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** One open archive: first judged by its directory, then unpacked file by file, counting. */
final class ArchiveContents {
    /** Below this a high ratio harms nobody, and small drawings reach it. */
    private static final long HARMLESS = 10_000_000;

    private final RandomAccessFile zip;
    private final ArchiveListing listing;
    private final ArchiveLimits limits;
    private long unpacked;

    /** @throws RefusedArchiveException when the whole is refused */
    ArchiveContents(RandomAccessFile zip, ArchiveListing listing, ArchiveLimits limits) throws IOException {
        this.zip = zip;
        this.limits = limits;
        this.listing = listing;
        check(listing.unpacked(limits));
    }

    void visit(ArchiveVisitor visitor) throws IOException {
        visitor.begins(listing.plan());
        for (ArchiveFile file : listing.files()) {
            Optional<ArchivePlan.LeftOut> leftOut = listing.leftOut(file);
            if (leftOut.isPresent()) {
                visitor.refused(file.name(), leftOut.get().code(), leftOut.get().figures());
            } else {
                visit(file, visitor);
            }
        }
    }

    private void visit(ArchiveFile file, ArchiveVisitor visitor) throws IOException {
        byte[] bytes;
        try {
            bytes = Unpacked.of(zip, file.record(), limits.entryBytes() + 1);
        } catch (IOException e) {
            visitor.refused(file.name(), ArchiveRefusal.ENTRY_DAMAGED, List.of());
            return;
        }
        unpacked += bytes.length;
        check(unpacked);
        if (bytes.length > limits.entryBytes()) {
            visitor.refused(file.name(), ArchiveRefusal.ENTRY_TOO_LARGE, List.of((long) limits.entryBytes()));
        } else if (isChanged(file.record(), bytes)) {
            visitor.refused(file.name(), ArchiveRefusal.ENTRY_DAMAGED, List.of());
        } else if (ArchiveType.isArchive(bytes)) {
            visitor.refused(file.name(), ArchiveRefusal.NESTED_ARCHIVE, List.of());
        } else {
            visitor.file(listing.placed(file), file.path().getLast(), bytes);
        }
    }

    private static boolean isChanged(ZipRecord record, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue() != record.sum();
    }

    private void check(long bytes) throws IOException {
        if (bytes > limits.totalBytes()) {
            throw new RefusedArchiveException(
                    ArchiveRefusal.TOO_MANY_BYTES, ArchiveLimits.megabytes(limits.totalBytes()));
        }
        if (bytes > HARMLESS && bytes / zip.length() > limits.ratio()) {
            throw new RefusedArchiveException(ArchiveRefusal.BOMB, limits.ratio());
        }
    }
}
