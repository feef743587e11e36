package org.perceptory.learning.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.learning.archive.StoredArchive.Document;

class StoredArchiveTest {
    private static final int MOST = 1000;

    @ParameterizedTest(name = "{0}: {1} folders above")
    @CsvSource({
        "about.json a/1.jpg, 0",
        "Cups/about.json Cups/a/1.jpg, 1",
        "about.json Cups/about.json, 0",
        "Cups/about.json about.json, 0",
        "Cups/a/about.json Cups/a/1.jpg, -1",
        "About.json a/1.jpg, -1",
        "a/1.jpg, -1"
    })
    void aDocumentLiesAboveTheClasses(String names, int folders) throws IOException {
        try (StoredArchive stored = stored(Zips.of(names.split(" ")))) {
            assertThat(stored.document("about.json", MOST, ArchiveLimits.DEFAULT)
                            .map(Document::folders)
                            .orElse(-1))
                    .isEqualTo(folders);
        }
    }

    @Test
    void itIsUnpackedAsFarAsIsAskedFor() throws IOException {
        byte[] content = "x".repeat(5000).getBytes(StandardCharsets.UTF_8);
        try (StoredArchive stored = stored(Zips.of("about.json", content))) {
            assertThat(stored.document("about.json", MOST, ArchiveLimits.DEFAULT)
                            .orElseThrow()
                            .content())
                    .hasSize(MOST);
        }
    }

    @Test
    void aDirectoryThatIsBrokenOffIsDamaged() throws IOException {
        byte[] whole = Zips.of("about.json", "a/1.jpg");
        try (StoredArchive stored = stored(Arrays.copyOf(whole, whole.length - 30))) {
            assertThatThrownBy(() -> stored.document("about.json", MOST, ArchiveLimits.DEFAULT))
                    .isInstanceOfSatisfying(
                            RefusedArchiveException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ArchiveRefusal.DAMAGED));
        }
    }

    /** Elsewhere they are the parts of a split, and laid over one another. */
    @Test
    void classesMayBeCalledAsThePartsOfASplit() throws IOException {
        byte[] zip = Zips.of("about.json", "train/a.jpg", "test/b.jpg");
        var told = new Zips.Told();
        try (StoredArchive stored = stored(zip)) {
            ArchiveReader.ofPictures().read(stored, 0, told);
        }
        assertThat(told.files).containsExactly("train: a.jpg", "test: b.jpg");
    }

    private static StoredArchive stored(byte[] zip) throws IOException {
        return StoredArchive.of(Zips.stream(zip), ArchiveLimits.DEFAULT);
    }
}
