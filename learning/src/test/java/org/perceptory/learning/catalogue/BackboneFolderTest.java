package org.perceptory.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Medium;

class BackboneFolderTest {
    private static final String ENTRY = """
      id = small-net
      version = 3
      modality = IMAGE
      licence = Apache-2.0
      card = Made up.
      """;
    private static final String CLASSIFIER = ENTRY + """
      layout = NCHW
      side = 8
      mean = 120, 110 100
      scale = 60 50 40
      channels = BGR
      """;

    @TempDir
    Path folder;

    @TempDir
    Path kept;

    @Test
    void aClassifierBecomesAnEntryWhoseFileIsKeptUnderItsSha256() throws IOException {
        Described described = described("net", CLASSIFIER, Classifiers.NCHW_GEMM_SOFTMAX.file());
        BackboneEntry entry = prepared(described);

        assertThat(entry.id()).isEqualTo("small-net");
        assertThat(entry.version()).isEqualTo(3);
        assertThat(entry.embeddingSize()).isEqualTo(Classifiers.CHANNELS);
        assertThat(entry.place()).isEqualTo(new BackboneEntry.Place.Stored(kept.resolve(entry.sha256() + ".onnx")));
        assertThat(entry.read())
                .isEqualTo(AdaptedClassifier.of(
                        Classifiers.NCHW_GEMM_SOFTMAX.file(), Classifiers.NCHW_GEMM_SOFTMAX.adaptation()));
        assertThat(entry.bytes()).isEqualTo(entry.read().length);
        assertThat(PreparedFiles.sha256(entry.read())).isEqualTo(entry.sha256());
        assertThat(prepared(described)).as("once more").isEqualTo(entry);
    }

    @Test
    void whatKeepsToTheContractIsTakenAsItIs() throws IOException {
        for (BackboneEntry builtIn : BackboneCatalogue.builtIn().entries()) {
            String entry = ENTRY.replace("IMAGE", builtIn.medium().name());
            BackboneEntry found = prepared(described("own", entry, builtIn.read()));
            assertThat(found.sha256()).isEqualTo(builtIn.sha256());
            assertThat(found.input()).isEqualTo(builtIn.input());
            try (Backbone backbone = Backbone.open(found, 1)) {
                assertThat(backbone.embeddingSize()).isEqualTo(builtIn.embeddingSize());
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void refusesWithTheReason(BackboneFault fault, String entry, byte[] file) throws IOException {
        Described described = described("net", entry, file);
        assertThatExceptionOfType(UnusableBackboneException.class)
                .isThrownBy(() -> prepared(described))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(fault));
        assertThat(kept).isEmptyDirectory();
    }

    static Stream<Arguments> faults() {
        byte[] backbone = BackboneCatalogue.builtIn()
                .preferred(Medium.IMAGE)
                .orElseThrow()
                .read();
        byte[] classifier = Classifiers.NCHW_GEMM_SOFTMAX.file();
        return Stream.of(
                Arguments.of(BackboneFault.ANOTHER_FILE, ENTRY + "bytes = 17\n", backbone),
                Arguments.of(BackboneFault.ANOTHER_FILE, ENTRY + "sha256 = " + "ab".repeat(32) + "\n", backbone),
                Arguments.of(BackboneFault.EMBEDDING_SIZE, ENTRY + "embeddingSize = 7\n", backbone),
                Arguments.of(BackboneFault.INPUT, ENTRY, classifier),
                Arguments.of(BackboneFault.INPUT, ENTRY.replace("IMAGE", "AUDIO"), backbone),
                Arguments.of(BackboneFault.NOT_ONNX, CLASSIFIER, "<html>".getBytes()),
                Arguments.of(BackboneFault.INPUT, CLASSIFIER.replace("side = 8", "side = 9"), classifier));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "id, MISSING, ''",
        "id, WRONG, ../up",
        "id, WRONG, 'Name'",
        "version, MISSING, ''",
        "version, WRONG, 0",
        "version, WRONG, two",
        "modality, WRONG, VIDEO",
        "licence, MISSING, ''",
        "card, MISSING, ''",
        "sha256, WRONG, 12ab",
        "bytes, WRONG, -1",
        "embeddingSize, WRONG, many",
        "layout, WRONG, HWC",
        "side, WRONG, 0",
        "side, MISSING, ''",
        "side, WRONG, 100000",
        "mean, WRONG, 1 2",
        "mean, WRONG, NaN",
        "mean, MISSING, ''",
        "scale, WRONG, 0",
        "channels, WRONG, GRB",
    })
    void anEntrySaysWhatIsWrongWithIt(String property, BackboneFault fault, String value) throws IOException {
        Files.writeString(folder.resolve("net.properties"), CLASSIFIER + property + " = " + value + "\n");
        Files.write(folder.resolve("net.onnx"), new byte[1]);
        assertThat(BackboneFolder.read(folder).refused()).singleElement().satisfies(refused -> {
            assertThat(refused.name()).isEqualTo("net.properties");
            assertThat(refused.why().code()).isEqualTo(fault);
            assertThat(refused.why().figures()).first().isEqualTo(property);
        });
    }

    @Test
    void filesWithoutTheOtherHalfAndAMissingFolderAreFaults() throws IOException {
        Files.write(folder.resolve("alone.onnx"), new byte[1]);
        Files.writeString(folder.resolve("empty.properties"), ENTRY);
        Files.writeString(folder.resolve("README.txt"), "Not ours.");
        String fetched = ENTRY + "address = https://example.org/x.onnx\nsha256 = " + "ab".repeat(32) + "\nbytes = 5\n";
        Files.writeString(folder.resolve("remote.properties"), fetched);
        Files.writeString(folder.resolve("vague.properties"), ENTRY + "address = https://example.org/x.onnx\n");

        BackboneFolder read = BackboneFolder.read(folder);

        assertThat(read.refused())
                .extracting(Refused::name, refused -> refused.why().code())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("alone.onnx", BackboneFault.NO_ENTRY),
                        org.assertj.core.groups.Tuple.tuple("empty.properties", BackboneFault.NO_FILE),
                        org.assertj.core.groups.Tuple.tuple("vague.properties", BackboneFault.MISSING));
        assertThat(read.described())
                .singleElement()
                .satisfies(remote -> assertThat(remote.file()).isEmpty());
        assertThat(BackboneFolder.read(folder.resolve("nowhere")).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.why().code()).isEqualTo(BackboneFault.UNREADABLE));
    }

    private BackboneEntry prepared(Described described) {
        return new PreparedFiles(kept)
                .prepare(described.entry(), described.file().orElseThrow());
    }

    private Described described(String name, String entry, byte[] file) throws IOException {
        Files.writeString(folder.resolve(name + ".properties"), entry);
        Files.write(folder.resolve(name + ".onnx"), file);
        return BackboneFolder.read(folder).described().getFirst();
    }
}
