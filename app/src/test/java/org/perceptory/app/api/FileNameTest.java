package org.perceptory.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cats and dogs     | cats-and-dogs-3.zip",
                "Käse, Æpfel & Öl! | kase-pfel-ol-3.zip",
                "../../etc/passwd  | etc-passwd-3.zip",
                "a\"; rm -rf       | a-rm-rf-3.zip",
                "قطة 貓 🧀         | model-3.zip",
                "---               | model-3.zip",
            })
    void isPlain(String project, String expected) {
        assertThat(FileName.of(project, "model", "-3.zip")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"300", "60", "61"})
    void isShort(int length) {
        assertThat(FileName.of("a b".repeat(length).substring(0, length), "model", "-12.onnx"))
                .hasSizeLessThan(75)
                .doesNotContain("--");
    }
}
