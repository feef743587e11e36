package org.perceptory.learning.archive;

/**
 * How much an archive may hold. Sizes are counted while reading; what the archive says of itself can only get it
 * refused sooner.
 *
 * @param archiveBytes of the archive itself; no request to the app may have more
 * @param entries files; folders, and what systems leave beside files, are not counted up to ten times as many
 * @param entryBytes of one file, unpacked
 * @param totalBytes of all files, unpacked
 * @param ratio how many times larger than the archive the files may become; not applied below 10 MB
 */
public record ArchiveLimits(long archiveBytes, int entries, int entryBytes, long totalBytes, int ratio) {

    private static final long MB = 1 << 20;

    /** Of pictures: 256 MB, 5,000 files, 50 MB a file, 1 GB unpacked, 50-fold: they hardly shrink in a zip. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(256 * MB, 5_000, 50_000_000, 1024 * MB, 50);

    /** Of sounds: the same with 120 MB a file, ten minutes of one. Half of a sound goes in a zip, all of a silence. */
    public static final ArchiveLimits SOUNDS = new ArchiveLimits(256 * MB, 5_000, 120_000_000, 1024 * MB, 50);

    public ArchiveLimits {
        if (archiveBytes < 1 || entries < 1 || entryBytes < 1 || totalBytes < 1 || ratio < 1) {
            throw new IllegalArgumentException("Limits below 1 let no archive in");
        }
    }

    /** So many bytes as people count them. */
    static long megabytes(long bytes) {
        return Math.max(1, bytes / MB);
    }

    /** Of the directory: files with folders and with what systems leave beside them. */
    int lines() {
        return 10 * entries;
    }
}
