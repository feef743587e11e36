package org.perceptory.learning.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which classes people mean by their folders, and what lies beside them. */
class ClassFoldersTest {
    private static final Map<String, Integer> PETS = Map.of("cats", 1, "dogs", 1);

    static Stream<Arguments> folders() {
        return Stream.of(
                of("README.txt pets/cats/0.jpg pets/dogs/0.jpg", PETS, "README.txt"),
                of("README pets/README.md pets/cats/0.jpg pets/dogs/0.jpg", PETS, "README pets/README.md"),
                of(
                        "Takeout/Photos/cats/0.jpg Takeout/Photos/dogs/0.jpg Takeout/archive_browser.html",
                        PETS,
                        "Takeout/archive_browser.html"),
                of("stray.jpg pets/cats/0.jpg pets/dogs/0.jpg", PETS, "stray.jpg"),
                of("pets/stray.jpg pets/cats/0.jpg pets/dogs/0.jpg", PETS, "pets/stray.jpg"),
                of("pets/notes.txt pets/cats/0.jpg", Map.of("cats", 1), "pets/notes.txt"),
                of("cats/0.jpg docs/manual.pdf dogs/0.jpg", PETS, "docs/manual.pdf"),
                of("train/cats/0.jpg train/dogs/0.jpg test/cats/1.jpg test/dogs/1.jpg", Map.of("cats", 2, "dogs", 2)),
                of(
                        "data/train/cats/0.jpg data/train/dogs/0.jpg data/test/cats/1.jpg data/test/dogs/1.jpg",
                        Map.of("cats", 2, "dogs", 2)),
                of(
                        "Training/cats/0.jpg VAL/cats/1.jpg Validation/dogs/0.jpg valid/dogs/1.jpg",
                        Map.of("cats", 2, "dogs", 2)),
                of("train/cats/0.jpg train/dogs/0.jpg", PETS),
                of(
                        "train/images/cats/0.jpg train/images/dogs/0.jpg test/images/dogs/1.jpg",
                        Map.of("cats", 1, "dogs", 2)),
                of("train/Cats/0.jpg test/cats/1.jpg test/dogs/1.jpg", Map.of("Cats", 2, "dogs", 1)),
                of("train/cats/0.jpg train/dogs/0.jpg test/1.jpg test/2.jpg", PETS, "test/1.jpg test/2.jpg"),
                of("labels.csv train/cats/0.jpg train/dogs/0.jpg", PETS, "labels.csv"),
                of("test/0.jpg cats/0.jpg", Map.of("test", 1, "cats", 1)),
                of("all/test/0.jpg all/cats/0.jpg", Map.of("test", 1, "cats", 1)),
                of("train/0.jpg car/0.jpg bus/0.jpg", Map.of("train", 1, "car", 1, "bus", 1)),
                of(
                        "dogs/indoor/0.gif dogs/outdoor/0.webp cats/indoor/0 cats/outdoor/0.jfif",
                        Map.of("dogs", 2, "cats", 2)),
                of("cats/train/0.jpg cats/test/1.jpg dogs/train/0.jpg", Map.of("cats", 2, "dogs", 1)),
                of("cats/train/0.jpg cats/test/1.jpg", Map.of("cats", 2)),
                of("cats/0.jpg cats/1.jpg cats/indoor/2.jpg cats/outdoor/3.jpg", Map.of("cats", 4)),
                of("pets\\cats\\0.jpg pets\\dogs\\0.jpg pets\\", PETS),
                of("pets\\cats/0.jpg pets/dogs\\0.jpg", PETS),
                of("Cats/0.jpg cats/1.jpg cats·/2.jpg CATS/3.jpg dogs/0.jpg", Map.of("Cats", 4, "dogs", 1)),
                of("caf\u00e9/0.jpg cafe\u0301/1.jpg dogs/0.jpg", Map.of("caf\u00e9", 2, "dogs", 1)),
                of("cats/0.jpg cats/miaow.wav dogs/0.jpg purr/1.mp3", PETS, "cats/miaow.wav purr/1.mp3"),
                of("a:·hot/0.jpg b:·cold/0.jpg", Map.of("a: hot", 1, "b: cold", 1)),
                of(
                        "@eaDir/0.jpg #recycle/x.jpg $RECYCLE.BIN/x.jpg __MACOSX/x.jpg cats/@eaDir/0.jpg cats/THUMBS.DB"
                                + " cats/Icon\r cats/Desktop.ini cats/0.jpg cats/0.jpg.json metadata.json dogs/0.jpg",
                        PETS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void folders(String paths, Map<String, Integer> classes, List<String> leftOut) throws IOException {
        byte[] zip = Zips.of(names(paths));
        Zips.Told told = new Zips.Told();
        ArchiveReader reader = ArchiveReader.ofPictures();

        ArchivePlan plan = reader.plan(Zips.stream(zip), LooseFiles.LEFT_OUT);
        reader.read(Zips.stream(zip), told);

        assertThat(plan.classes()).isEqualTo(classes);
        assertThat(plan.leftOut()).extracting(ArchivePlan.LeftOut::path).containsExactlyElementsOf(leftOut);
        assertThat(told.files)
                .as("what is done is what was said")
                .hasSize(classes.values().stream().mapToInt(Integer::intValue).sum())
                .allMatch(file -> classes.containsKey(file.substring(0, file.lastIndexOf(": "))));
        assertThat(told.refused).hasSameSizeAs(leftOut);
    }

    static Stream<Arguments> tests() {
        return Stream.of(
                arguments("train/cats/0.jpg test/cats/1.jpg test/dogs/2.jpg", "1.jpg 2.jpg", true),
                arguments("cats/0.jpg test/cats/1.jpg", "1.jpg", true),
                arguments("all/train/cats/0.jpg all/TEST/cats/1.jpg", "1.jpg", true),
                arguments("a/b/Training/cats/0.jpg a/b/Testing/x/cats/1.jpg", "1.jpg", true),
                arguments("train/images/cats/0.jpg test/images/cats/1.jpg", "1.jpg", true),
                arguments("train\\cats\\0.jpg test\\cats\\1.jpg", "1.jpg", true),
                arguments("test·/cats/1.jpg train/cats/0.jpg", "1.jpg", true),
                arguments("cats/train/0.jpg cats/test/1.jpg dogs/train/2.jpg dogs/Test/3.jpg", "1.jpg 3.jpg", true),
                arguments("cats/train/0.jpg cats/test/1.jpg", "1.jpg", true),
                arguments("test/cats/0.jpg test/dogs/1.jpg", "0.jpg 1.jpg", false),
                arguments("train/cats/0.jpg val/cats/1.jpg valid/dogs/2.jpg", "", false),
                arguments("test/0.jpg cats/1.jpg", "", false),
                arguments("cats/test/0.jpg cats/indoor/1.jpg dogs/2.jpg", "", false),
                arguments("train/test/0.jpg train/cats/1.jpg test/test/2.jpg test/cats/3.jpg", "2.jpg 3.jpg", true),
                arguments("contest/cats/0.jpg tests/cats/1.jpg", "", false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tests(String paths, String inTests, boolean split) throws IOException {
        List<String> told = new ArrayList<>();
        byte[] zip = Zips.of(names(paths));
        ArchiveReader reader = ArchiveReader.ofPictures();

        reader.read(Zips.stream(zip), new Zips.Told() {
            @Override
            public void file(ArchivePlan.Placed place, String fileName, byte[] bytes) {
                if (place.test()) {
                    told.add(fileName);
                }
            }
        });

        assertThat(String.join(" ", told)).isEqualTo(inTests);
        assertThat(reader.plan(Zips.stream(zip), LooseFiles.LEFT_OUT).isSplit()).isEqualTo(split);
    }

    @Test
    void soundsAreJudgedAlike() throws IOException {
        String[] names = {"dogs/indoor/0.wav", "dogs/outdoor/0.wav", "cats/indoor/0.wav", "cats/0.jpg"};
        ArchivePlan plan = ArchiveReader.ofSounds().plan(Zips.stream(Zips.of(names)), LooseFiles.LEFT_OUT);
        assertThat(plan.classes()).isEqualTo(Map.of("dogs", 2, "cats", 1));
        assertThat(plan.leftOut()).extracting(ArchivePlan.LeftOut::code).containsExactly(ArchiveRefusal.WRONG_KIND);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 70_000})
    void namesAloneAreEnoughForThePlan(int files) throws IOException {
        String[] names =
                IntStream.range(0, files).mapToObj(i -> "cats/" + i + ".jpg").toArray(String[]::new);
        byte[] directory = Zips.namesOnly(Zips.of(names));
        var reader = new ArchiveReader(new ArchiveLimits(100_000_000, 100_000, 100, 1_000_000_000, 50));
        assertThat(reader.plan(Zips.stream(directory), LooseFiles.LEFT_OUT).classes())
                .containsExactly(Map.entry("cats", files));
    }

    static Stream<Arguments> intoOneClass() {
        return Stream.of(
                arguments("0.jpg 1.jpg", List.of("0.jpg", "1.jpg")),
                arguments("0.jpg README.txt 0.jpg.json", List.of("0.jpg")),
                arguments("0.jpg cats/1.jpg dogs/2.jpg", List.of("0.jpg", "cats: 1.jpg", "dogs: 2.jpg")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void intoOneClass(String paths, List<String> files) throws IOException {
        Zips.Told told = new Zips.Told();
        ArchiveReader.ofPictures().read(Zips.stream(Zips.of(names(paths))), LooseFiles.TAKEN, told);
        assertThat(told.files).containsExactlyElementsOf(files);
    }

    @Test
    void littersAndFoldersAreNotCounted() throws IOException {
        List<String> names = new ArrayList<>();
        IntStream.range(0, 2_600).forEach(i -> {
            names.add("cats/" + i + ".jpg");
            names.add("__MACOSX/cats/._" + i + ".jpg");
            names.add("empty " + i + "/");
        });
        ArchivePlan plan =
                ArchiveReader.ofPictures().plan(Zips.stream(Zips.of(names.toArray(String[]::new))), LooseFiles.TAKEN);
        assertThat(plan.classes()).containsExactly(Map.entry("cats", 2_600));
        assertThat(plan.leftOut()).isEmpty();
    }

    @Test
    void aThousandFoldersDeepIsReadQuickly() throws IOException {
        String deep = "a/".repeat(30_000) + "1.jpg";
        ArchivePlan plan = ArchiveReader.ofPictures().plan(Zips.stream(Zips.of(deep, deep + "2")), LooseFiles.LEFT_OUT);
        assertThat(plan.classes()).containsExactly(Map.entry("a", 2));
    }

    private static Arguments of(String paths, Map<String, Integer> classes, String... leftOut) {
        List<String> expected = leftOut.length == 0 ? List.of() : List.of(leftOut[0].split(" "));
        return arguments(paths, classes, expected);
    }

    /** A path a word; a dot in the middle is a blank. */
    private static String[] names(String paths) {
        return Arrays.stream(paths.split(" "))
                .map(path -> path.replace('·', ' '))
                .toArray(String[]::new);
    }
}
