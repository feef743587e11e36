package org.perceptory.learning.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a person put into an archive, judged by names alone: which files are samples, and of which class. */
final class ArchiveListing {
    private final List<ArchiveFile> files;
    private final ClassFolders folders;
    private final LooseFiles loose;
    private final Set<FileKind> foreign;

    private ArchiveListing(
            List<ArchiveFile> files,
            LooseFiles loose,
            Set<FileKind> foreign,
            Function<List<List<String>>, ClassFolders> folders) {
        this.files = files;
        this.loose = loose;
        this.foreign = foreign;
        this.folders = folders.apply(
                files.stream().filter(this::isSample).map(ArchiveFile::path).toList());
    }

    /** @throws RefusedArchiveException when the whole is refused */
    static ArchiveListing of(
            List<ZipRecord> records,
            LooseFiles loose,
            Set<FileKind> foreign,
            ArchiveLimits limits,
            Function<List<List<String>>, ClassFolders> folders) {
        List<ArchiveFile> all = files(records);
        List<ArchiveFile> files =
                all.stream().filter(file -> !Litter.holds(file.path())).toList();
        if (files.size() > limits.entries() || records.size() > limits.lines()) {
            throw new RefusedArchiveException(
                    ArchiveRefusal.TOO_MANY_ENTRIES, Math.max(files.size(), limits.entries() + 1), limits.entries());
        }
        var listing = new ArchiveListing(files, loose, foreign, folders);
        listing.check(all);
        if (listing.unpacked(limits) > limits.totalBytes()) {
            throw new RefusedArchiveException(
                    ArchiveRefusal.TOO_MANY_BYTES, ArchiveLimits.megabytes(limits.totalBytes()));
        }
        return listing;
    }

    /** Bytes of all files, as the archive says, of each no more than is read. */
    long unpacked(ArchiveLimits limits) {
        return files.stream()
                .mapToLong(file -> Math.min(file.record().size(), limits.entryBytes()))
                .sum();
    }

    List<ArchiveFile> files() {
        return files;
    }

    /** Why it is left out, as far as that can be told before it is unpacked. */
    Optional<ArchivePlan.LeftOut> leftOut(ArchiveFile file) {
        return switch (file.kind()) {
            case DOCUMENT -> leftOut(file, ArchiveRefusal.NOT_A_SAMPLE);
            case ARCHIVE -> leftOut(file, ArchiveRefusal.NESTED_ARCHIVE);
            case SAMPLE, PICTURE, SOUND ->
                isSample(file)
                        ? sealed(file).or(() -> isPlaced(file) ? Optional.empty() : beside(file))
                        : leftOut(file, ArchiveRefusal.WRONG_KIND);
        };
    }

    /** Where a sample goes. */
    ArchivePlan.Placed placed(ArchiveFile file) {
        return new ArchivePlan.Placed(className(file), folders.isTest(file.path()));
    }

    private Optional<String> className(ArchiveFile file) {
        return folders.className(file.path());
    }

    ArchivePlan plan() {
        List<ArchivePlan.Placed> samples = new ArrayList<>();
        List<ArchivePlan.LeftOut> leftOut = new ArrayList<>();
        for (ArchiveFile file : files) {
            leftOut(file).ifPresentOrElse(leftOut::add, () -> samples.add(placed(file)));
        }
        return new ArchivePlan(List.copyOf(samples), List.copyOf(leftOut));
    }

    private void check(List<ArchiveFile> all) {
        List<ArchiveFile> samples = files.stream().filter(this::isSample).toList();
        if (samples.isEmpty()) {
            refuseWithoutSamples(all);
        } else if (samples.stream().allMatch(file -> sealed(file).isPresent())) {
            ArchivePlan.LeftOut first = sealed(samples.getFirst()).orElseThrow();
            throw new RefusedArchiveException(first.code(), first.figures().toArray());
        }
        if (samples.stream().noneMatch(this::isPlaced)) {
            throw new RefusedArchiveException(ArchiveRefusal.NO_FOLDERS, files.size());
        }
    }

    private void refuseWithoutSamples(List<ArchiveFile> all) {
        if (ExportedModel.isIn(all.stream().map(ArchiveFile::path).toList())) {
            throw new RefusedArchiveException(ArchiveRefusal.EXPORTED_MODEL);
        }
        if (files.stream().anyMatch(file -> foreign.contains(file.kind()))) {
            throw new RefusedArchiveException(ArchiveRefusal.WRONG_KIND);
        }
        if (files.stream().anyMatch(file -> file.kind() == FileKind.ARCHIVE)) {
            throw new RefusedArchiveException(ArchiveRefusal.ONLY_ARCHIVES);
        }
        throw new RefusedArchiveException(ArchiveRefusal.NO_SAMPLES, files.size());
    }

    private static List<ArchiveFile> files(List<ZipRecord> records) {
        EntryNames names = EntryNames.of(records);
        List<ArchiveFile> files = new ArrayList<>();
        for (ZipRecord record : records) {
            String name = names.name(record);
            if (EntryNames.leadsOut(name)) {
                throw new RefusedArchiveException(ArchiveRefusal.TRAVERSAL, name);
            }
            List<String> path = EntryNames.path(name);
            if (!EntryNames.isFolder(name) && !path.isEmpty()) {
                files.add(new ArchiveFile(record, path));
            }
        }
        return files;
    }

    private boolean isSample(ArchiveFile file) {
        return switch (file.kind()) {
            case DOCUMENT, ARCHIVE -> false;
            case SAMPLE, PICTURE, SOUND -> !foreign.contains(file.kind());
        };
    }

    private boolean isPlaced(ArchiveFile file) {
        return className(file).isPresent()
                || loose == LooseFiles.TAKEN && file.path().size() == 1;
    }

    /** Locked, or packed in a way that is not read here. */
    private static Optional<ArchivePlan.LeftOut> sealed(ArchiveFile file) {
        return file.record().isEncrypted()
                ? leftOut(file, ArchiveRefusal.ENCRYPTED)
                : file.record().foreignMethod().flatMap(method -> leftOut(file, ArchiveRefusal.METHOD, method));
    }

    private static Optional<ArchivePlan.LeftOut> beside(ArchiveFile file) {
        return leftOut(file, ArchiveRefusal.NOT_IN_A_FOLDER);
    }

    private static Optional<ArchivePlan.LeftOut> leftOut(ArchiveFile file, ArchiveRefusal code, Object... figures) {
        return Optional.of(new ArchivePlan.LeftOut(file.name(), code, List.of(figures)));
    }
}
