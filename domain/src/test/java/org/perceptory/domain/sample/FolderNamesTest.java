package org.perceptory.domain.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.project.Label;

/** Whatever a class is called, it is a folder of its own on every computer. */
class FolderNamesTest {

    @Test
    void areThoseThatEverySystemTakes() {
        List<Label> labels = Stream.of(
                        "Cats",
                        "../../etc",
                        "a/b",
                        "a:b",
                        "C:\\temp",
                        "nul",
                        "COM1.txt",
                        "dots...",
                        "Dots",
                        ".hidden",
                        "猫 🐈",
                        "...")
                .map(FolderNamesTest::label)
                .toList();
        assertThat(FolderNames.of(labels).values())
                .containsExactly(
                        "Cats",
                        "_.._.._etc",
                        "a_b",
                        "a_b 2",
                        "C__temp",
                        "_nul",
                        "_COM1.txt",
                        "dots",
                        "Dots 2",
                        "_.hidden",
                        "猫 🐈",
                        "_");
    }

    private static Label label(String name) {
        Label label = new Label();
        label.id = UUID.randomUUID();
        label.name = name;
        return label;
    }
}
