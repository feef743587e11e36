package org.perceptory.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.project.LabelName;
import org.perceptory.learning.archive.ArchiveReader;
import org.perceptory.learning.archive.LooseFiles;

/** Two folders are one where two classes could not have their names: neither module knows the other's rule. */
class FolderKeysTest {

    @ParameterizedTest
    @CsvSource({
        "Cats, CATS, true",
        "Straße, STRASSE, true",
        "caf\u00e9, cafe\u0301, true",
        "ｃａｔｓ, cats, true",
        "ﬁsh, FISH, true",
        "ΣΑΣ, σας, true",
        "'two  words', two\u00a0words, true",
        "'two  words', two words, true",
        "'cats ', cats, true",
        "İ, i\u0307, true",
        "cat, cats, false",
        "a: hot, a, false",
        "1, ①, true"
    })
    void folders_and_classes_are_told_apart_alike(String one, String other, boolean same) throws IOException {
        byte[] zip = BadPictures.zip(
                one + "/0.jpg", new byte[1], other + "/1.jpg", new byte[1], "beside/2.jpg", new byte[1]);
        var plan = ArchiveReader.ofPictures().plan(new ByteArrayInputStream(zip), LooseFiles.LEFT_OUT);
        assertThat(LabelName.keyOf(one).equals(LabelName.keyOf(other))).isEqualTo(same);
        assertThat(plan.classes()).hasSize(same ? 2 : 3);
    }
}
