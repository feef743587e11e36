package org.perceptory.learning.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However people zip their folders, each file reaches the class that it was meant for. */
class GoodArchivesTest {
    private final ArchiveReader reader = ArchiveReader.ofPictures();

    static Stream<Arguments> good() {
        return Stream.of(
                arguments(
                        "a folder a class", Zips.of("cats/1.jpg", "dogs/2.jpg"), List.of("cats: 1.jpg", "dogs: 2.jpg")),
                arguments("folders as entries of their own", Zips.of("cats/", "cats/1.jpg"), List.of("cats: 1.jpg")),
                arguments("one class", Zips.of("cats/1.jpg", "cats/2.jpg"), List.of("cats: 1.jpg", "cats: 2.jpg")),
                arguments(
                        "a folder around",
                        Zips.of("pets/cats/1.jpg", "pets/dogs/2.jpg"),
                        List.of("cats: 1.jpg", "dogs: 2.jpg")),
                arguments("a folder around one class", Zips.of("pets/cats/1.jpg"), List.of("cats: 1.jpg")),
                arguments(
                        "two folders around",
                        Zips.of("a/b/cats/1.jpg", "a/b/dogs/2.jpg"),
                        List.of("cats: 1.jpg", "dogs: 2.jpg")),
                arguments(
                        "folders within a class",
                        Zips.of("cats/1.jpg", "cats/more/2.jpg", "dogs/3.jpg"),
                        List.of("cats: 1.jpg", "cats: 2.jpg", "dogs: 3.jpg")),
                arguments(
                        "a folder within the only class",
                        Zips.of("cats/1.jpg", "cats/more/2.jpg"),
                        List.of("cats: 1.jpg", "cats: 2.jpg")),
                arguments(
                        "Teachable Machine's",
                        Zips.of("Class 1/0.png", "Class 1/1.png", "Class 2/0.png"),
                        List.of("Class 1: 0.png", "Class 1: 1.png", "Class 2: 0.png")),
                arguments(
                        "what systems leave behind",
                        Zips.of(
                                "__MACOSX/cats/._1.jpg",
                                "cats/.DS_Store",
                                "cats/Thumbs.db",
                                ".git/x",
                                "cats/desktop.ini",
                                "cats/1.jpg"),
                        List.of("cats: 1.jpg")),
                arguments(
                        "emoji and right-to-left",
                        Zips.of("😀/١.jpg", "חתול/b.jpg"),
                        List.of("😀: ١.jpg", "חתול: b.jpg")),
                arguments(
                        "names of old Windows",
                        Zips.of(Charset.forName("IBM437"), "Hündchen/größer.jpg"),
                        List.of("Hündchen: größer.jpg")),
                arguments(
                        "UTF-8 without saying so",
                        Zips.withoutUtf8Flag(Zips.of("Hündchen/größer.jpg")),
                        List.of("Hündchen: größer.jpg")),
                arguments(
                        "names of any bytes",
                        Zips.of(StandardCharsets.ISO_8859_1, "caf\u00e9/\u00ff.jpg"),
                        List.of("cafΘ: \u00a0.jpg")),
                arguments("dots", Zips.of("./cats/..1.jpg", "./cats/2..jpg"), List.of("cats: 2..jpg")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void filesReachTheirClasses(String what, byte[] zip, List<String> files) throws IOException {
        Zips.Told told = new Zips.Told();
        reader.read(Zips.stream(zip), told);
        assertThat(told.files).containsExactlyElementsOf(files);
        assertThat(told.refused).isEmpty();
    }

    @Test
    void bytesArriveWhole() throws IOException {
        byte[] content = new byte[100_000];
        new Random(1).nextBytes(content);
        reader.read(Zips.stream(Zips.of("cats/1.jpg", content)), new Zips.Told() {
            @Override
            public void file(ArchivePlan.Placed place, String fileName, byte[] bytes) {
                assertThat(bytes).isEqualTo(content);
                super.file(place, fileName, bytes);
            }
        });
    }
}
