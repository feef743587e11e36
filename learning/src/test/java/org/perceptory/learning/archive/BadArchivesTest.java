package org.perceptory.learning.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A bad archive is refused whole, with a code; a bad file in a good one alone, and the rest goes on. */
class BadArchivesTest {
    private final ArchiveReader reader = ArchiveReader.ofPictures();

    static Stream<Arguments> refusedWhole() {
        byte[] good = Zips.of("cats/1.jpg", "dogs/2.jpg");
        return Stream.of(
                arguments("zero bytes", new byte[0], ArchiveRefusal.NOT_A_ZIP),
                arguments("text named .zip", "no zip".getBytes(StandardCharsets.UTF_8), ArchiveRefusal.NOT_A_ZIP),
                arguments("RAR", "Rar!\u001a\u0007".getBytes(StandardCharsets.ISO_8859_1), ArchiveRefusal.NOT_A_ZIP),
                arguments("cut in half", Arrays.copyOf(good, good.length / 2), ArchiveRefusal.DAMAGED),
                arguments("with a password", Zips.encrypted(good), ArchiveRefusal.ENCRYPTED),
                arguments("up and out", Zips.of("cats/1.jpg", "../dogs/2.jpg"), ArchiveRefusal.TRAVERSAL),
                arguments("up and out from within", Zips.of("cats/../../2.jpg"), ArchiveRefusal.TRAVERSAL),
                arguments("absolute", Zips.of("/etc/passwd"), ArchiveRefusal.TRAVERSAL),
                arguments("absolute on Windows", Zips.of("C:/cats/1.jpg"), ArchiveRefusal.TRAVERSAL),
                arguments("up and out by backslashes", Zips.of("cats\\..\\..\\1.jpg"), ArchiveRefusal.TRAVERSAL),
                arguments("mixed slashes", Zips.of("cats/1.jpg", "..\\..\\x"), ArchiveRefusal.TRAVERSAL),
                arguments("absolute by backslashes", Zips.of("\\\\server\\cats\\1.jpg"), ArchiveRefusal.TRAVERSAL),
                arguments("a drive and backslashes", Zips.of("c:\\cats\\1.jpg"), ArchiveRefusal.TRAVERSAL),
                arguments("blanks around the dots", Zips.of("cats/.. /../1.jpg"), ArchiveRefusal.TRAVERSAL),
                arguments("Deflate64", Zips.withMethod(9, good), ArchiveRefusal.METHOD),
                arguments("LZMA", Zips.withMethod(14, good), ArchiveRefusal.METHOD),
                arguments("AES", Zips.withMethod(99, Zips.encrypted(good)), ArchiveRefusal.ENCRYPTED),
                arguments("a zip of zips", Zips.of("cats.zip", "dogs.zip", "README.txt"), ArchiveRefusal.ONLY_ARCHIVES),
                arguments("zips in folders", Zips.of("all/cats.zip", "all/dogs.7z"), ArchiveRefusal.ONLY_ARCHIVES),
                arguments(
                        "Teachable Machine's model",
                        Zips.of("model.json", "weights.bin", "metadata.json"),
                        ArchiveRefusal.EXPORTED_MODEL),
                arguments(
                        "its model in a folder",
                        Zips.of("my-model/model.json", "my-model/weights.bin", "my-model/metadata.json"),
                        ArchiveRefusal.EXPORTED_MODEL),
                arguments(
                        "its model for Keras", Zips.of("keras_model.h5", "labels.txt"), ArchiveRefusal.EXPORTED_MODEL),
                arguments(
                        "its model as TensorFlow saves it",
                        Zips.of(
                                "labels.txt",
                                "model.savedmodel/saved_model.pb",
                                "model.savedmodel/variables/variables.index",
                                "model.savedmodel/variables/variables.data-00000-of-00001"),
                        ArchiveRefusal.EXPORTED_MODEL),
                arguments("its model for phones", Zips.of("model.tflite", "labels.txt"), ArchiveRefusal.EXPORTED_MODEL),
                arguments("sounds", Zips.of("hiss/1.wav", "hum/2.MP3", "README.txt"), ArchiveRefusal.WRONG_KIND),
                arguments("documents", Zips.of("cats/1.pdf", "dogs/2.docx"), ArchiveRefusal.NO_SAMPLES),
                arguments("litter alone", Zips.of("cats/Thumbs.db", "@eaDir/x.jpg"), ArchiveRefusal.NO_SAMPLES),
                arguments("hidden and out", Zips.of("cats/1.jpg", "../.ssh/config"), ArchiveRefusal.TRAVERSAL),
                arguments("empty", Zips.of(new String[0]), ArchiveRefusal.NO_SAMPLES),
                arguments("folders without files", Zips.of("cats/", "dogs/"), ArchiveRefusal.NO_SAMPLES),
                arguments("files without folders", Zips.of("1.jpg", "2.jpg"), ArchiveRefusal.NO_FOLDERS),
                arguments("a bomb", Zips.of("cats/1.bmp", new byte[15_000_000]), ArchiveRefusal.BOMB),
                arguments(
                        "a bomb that hides its size",
                        smallSays(Zips.of("cats/1.bmp", new byte[15_000_000])),
                        ArchiveRefusal.BOMB));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusedWhole(String what, byte[] zip, ArchiveRefusal code) {
        Zips.Told told = new Zips.Told();
        assertThatThrownBy(() -> reader.read(Zips.stream(zip), told))
                .isInstanceOfSatisfying(
                        RefusedArchiveException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(told.files).isEmpty();
    }

    @Test
    void aHundredThousandEntriesAreRefusedBeforeTheFirst() {
        String[] names = IntStream.range(0, 100_000).mapToObj(i -> "cats/" + i).toArray(String[]::new);
        refusedWhole("100,000 entries", Zips.of(names), ArchiveRefusal.TOO_MANY_ENTRIES);
    }

    @Test
    void tooManyBytesPackedOrUnpacked() {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        byte[] zip = Zips.of("cats/1.jpg", noise);
        for (ArchiveLimits limits : new ArchiveLimits[] {
            new ArchiveLimits(10_000, 10, 100_000, 100_000, 50), new ArchiveLimits(100_000, 10, 100_000, 10_000, 50)
        }) {
            assertThatThrownBy(() -> new ArchiveReader(limits).read(Zips.stream(zip), new Zips.Told()))
                    .isInstanceOfSatisfying(
                            RefusedArchiveException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ArchiveRefusal.TOO_MANY_BYTES));
        }
    }

    @Test
    void badFilesAreRefusedAloneAndTheRestGoesOn() throws IOException {
        byte[] noise = new byte[3_000];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Zips.add(zip, "readme.txt", new byte[5]);
            Zips.add(zip, "cats/inner.zip", Zips.of("x/y.jpg"));
            Zips.add(zip, "cats/large.jpg", noise);
            Zips.add(zip, "cats/1.jpg", new byte[5]);
            Zips.add(zip, "dogs/2.jpg", new byte[5]);
        }
        Zips.Told told = new Zips.Told();
        new ArchiveReader(new ArchiveLimits(1_000_000, 100, 2_000, 1_000_000, 50))
                .read(Zips.stream(bytes.toByteArray()), told);
        assertThat(told.files).containsExactly("cats: 1.jpg", "dogs: 2.jpg");
        assertThat(told.refused)
                .containsExactly(
                        "readme.txt: NOT_A_SAMPLE",
                        "cats/inner.zip: NESTED_ARCHIVE",
                        "cats/large.jpg: ENTRY_TOO_LARGE");
    }

    @Test
    void aFileThatCannotBeUnpackedIsRefusedAlone() throws IOException {
        byte[] noise = new byte[3_000];
        new Random(1).nextBytes(noise);
        byte[] zip = Zips.of("cats/1.jpg", noise);
        zip[100] ^= 0x55;
        Zips.Told told = new Zips.Told();
        reader.read(Zips.stream(zip), told);
        assertThat(told.refused).containsExactly("cats/1.jpg: ENTRY_DAMAGED");
    }

    @Test
    void anyBytesAreReadOrRefused() throws IOException {
        byte[] good = Zips.of("cats/1.jpg", "dogs/2.jpg", "dogs/größer.jpg");
        Random random = new Random(20_261_123);
        for (int i = 0; i < 800; i++) {
            byte[] zip = good.clone();
            for (int changes = random.nextInt(6); changes >= 0; changes--) {
                zip[random.nextInt(zip.length)] = (byte) random.nextInt(256);
            }
            try {
                reader.read(Zips.stream(zip), new Zips.Told());
            } catch (RefusedArchiveException expected) {
                assertThat(expected.code()).isNotNull();
            }
        }
    }

    @Test
    void nothingIsLeftOnDisk() throws IOException {
        long before = temporaryFiles();
        reader.read(Zips.stream(Zips.of("cats/1.jpg")), new Zips.Told());
        refusedWhole("cut", Arrays.copyOf(Zips.of("cats/1.jpg"), 60), ArchiveRefusal.DAMAGED);
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("perceptory-archive"))
                    .count();
        }
    }

    /** The directory declares ten bytes. */
    private static byte[] smallSays(byte[] zip) {
        byte[] file = zip.clone();
        for (int i = file.length - 30; i >= 0; i--) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(i + 24, 10);
                return file;
            }
        }
        throw new IllegalArgumentException("No directory");
    }
}
