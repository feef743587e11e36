package org.perceptory.learning.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perceptory.learning.image.RgbImage;

class BackboneTest {

    private static final BackboneEntry ENTRY =
            BackboneCatalogue.builtIn().preferred(Medium.IMAGE).orElseThrow();
    private static Backbone backbone;

    @BeforeAll
    static void open() {
        backbone = Backbone.open(ENTRY, 2);
    }

    @AfterAll
    static void close() {
        backbone.close();
    }

    @Test
    void isTheFileThatTheCatalogueDescribes() throws Exception {
        byte[] file = ENTRY.read();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(ENTRY.sha256());
        assertThat((long) file.length).isEqualTo(ENTRY.bytes());
        assertThat(backbone.embeddingSize()).isEqualTo(ENTRY.embeddingSize());
        assertThat(BackboneCatalogue.builtIn().find(ENTRY.id())).contains(ENTRY);
        assertThat(BackboneCatalogue.builtIn().findBySha256(ENTRY.sha256())).contains(ENTRY);
    }

    @Test
    void embedsPicturesOfAnySizeInTheirOrder() {
        List<RgbImage> images = TestImages.several();
        float[][] together = backbone.embed(images);
        for (int i = 0; i < images.size(); i++) {
            assertThat(together[i]).containsExactly(backbone.embed(List.of(images.get(i)))[0], within(1e-5f));
        }
        assertThat(together[0]).isNotEqualTo(together[4]);
    }

    @Test
    void seesFeaturesThatAverageToTheEmbedding() {
        for (Embedded embedded : backbone.embedWithFeatures(TestImages.several())) {
            FeatureMap map = embedded.features();
            int places = map.height() * map.width();
            for (int channel = 0; channel < map.channels(); channel++) {
                int first = channel * places;
                double mean = IntStream.range(0, places)
                        .mapToDouble(i -> map.values()[first + i])
                        .average()
                        .orElseThrow();
                assertThat(mean).isCloseTo(embedded.embedding()[channel], within(1e-6));
            }
        }
    }

    @Test
    void embedsAlikeWithAndWithoutFeatures() {
        List<RgbImage> images = TestImages.several();
        assertThat(backbone.embedWithFeatures(images).getFirst().embedding())
                .containsExactly(backbone.embed(images)[0], within(1e-6f));
    }

    @Test
    void answersSeveralThreadsAtOnce() {
        RgbImage image = TestImages.draw(64, 64, 9);
        float[] alone = backbone.embed(List.of(image))[0];
        assertThat(IntStream.range(0, 32).parallel().mapToObj(i -> backbone.embed(List.of(image))[0]))
                .allSatisfy(embedding -> assertThat(embedding).containsExactly(alone, within(1e-5f)));
    }

    @Test
    void embedsNothing() {
        assertThat(backbone.embed(List.of())).isEmpty();
    }

    @Test
    void opensFromAFileAndRefusesWhatIsNone(@TempDir Path folder) throws Exception {
        Path good = Files.write(folder.resolve("good.onnx"), ENTRY.read());
        try (Backbone same = Backbone.open(good, 1)) {
            assertThat(same.embeddingSize()).isEqualTo(ENTRY.embeddingSize());
        }
        Path bad = Files.writeString(folder.resolve("bad.onnx"), "not a network");
        assertThatIllegalArgumentException().isThrownBy(() -> Backbone.open(bad, 1));
    }
}
