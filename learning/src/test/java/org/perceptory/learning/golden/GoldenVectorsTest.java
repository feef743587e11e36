package org.perceptory.learning.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Embedded;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.Layer;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.learning.modelfile.Attention;

/** Every built-in backbone and the head's formula still give the numbers that were written down. */
class GoldenVectorsTest {

    static Stream<BackboneEntry> forPictures() {
        return builtIn(Medium.IMAGE);
    }

    static Stream<BackboneEntry> forSounds() {
        return builtIn(Medium.AUDIO);
    }

    @ParameterizedTest
    @MethodSource("forPictures")
    void holdInJava(BackboneEntry entry) throws Exception {
        GoldenVectors golden = read(entry);
        List<RgbImage> images =
                golden.pictures().stream().map(GoldenVectorsTest::image).toList();
        try (Backbone backbone = Backbone.open(entry, 2)) {
            List<Embedded> embedded = backbone.embedWithFeatures(images);
            for (int i = 0; i < images.size(); i++) {
                agrees(embedded.get(i).embedding(), golden.pictures().get(i).embedding(), golden);
            }
            for (GoldenVectors.GoldenHead head : golden.heads()) {
                answersAgree(head(head, golden.embeddingSize()), head, embedded, golden);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forSounds")
    void holdInJavaForSounds(BackboneEntry entry) throws Exception {
        GoldenVectors golden = read(entry);
        assertThat(golden.sounds()).isNotEmpty();
        try (Backbone backbone = Backbone.open(entry, 2)) {
            float[][] embeddings = backbone.embedSounds(
                    golden.sounds().stream().map(GoldenVectors.Sound::waveform).toList());
            for (int i = 0; i < embeddings.length; i++) {
                agrees(embeddings[i], golden.sounds().get(i).embedding(), golden);
                for (GoldenVectors.GoldenHead expected : golden.heads()) {
                    Head head = head(expected, golden.embeddingSize());
                    agrees(
                            head.probabilities(embeddings[i]),
                            expected.probabilities().get(i),
                            golden);
                }
            }
        }
    }

    private static Stream<BackboneEntry> builtIn(Medium medium) {
        return BackboneCatalogue.builtIn().entries().stream().filter(entry -> entry.medium() == medium);
    }

    private static GoldenVectors read(BackboneEntry entry) throws IOException {
        GoldenVectors golden = GoldenVectors.read(GoldenVectors.fileName(entry.id(), entry.version()));
        assertThat(golden.sha256()).isEqualTo(entry.sha256());
        return golden;
    }

    private static void answersAgree(
            Head head, GoldenVectors.GoldenHead expected, List<Embedded> embedded, GoldenVectors golden) {
        for (int i = 0; i < embedded.size(); i++) {
            Embedded picture = embedded.get(i);
            agrees(
                    head.probabilities(picture.embedding()),
                    expected.probabilities().get(i),
                    golden);
            float[] attention =
                    WriteGoldenVectors.joined(Attention.of(head, picture).maps());
            agrees(attention, expected.attention().get(i), golden);
        }
    }

    private static void agrees(float[] actual, String expected, GoldenVectors golden) {
        assertThat(actual).containsExactly(Base64Floats.read(expected), within(golden.tolerance()));
    }

    private static RgbImage image(GoldenVectors.Picture picture) {
        return new RgbImage(
                picture.width(), picture.height(), Base64.getDecoder().decode(picture.rgb()));
    }

    private static Head head(GoldenVectors.GoldenHead head, int embeddingSize) {
        float[] bias = Base64Floats.read(head.bias());
        int units = head.hiddenUnits();
        Layer hidden = units == 0
                ? Layer.NONE
                : new Layer(
                        embeddingSize,
                        units,
                        Base64Floats.read(head.hiddenWeights()),
                        Base64Floats.read(head.hiddenBias()));
        Layer output =
                new Layer(units == 0 ? embeddingSize : units, bias.length, Base64Floats.read(head.weights()), bias);
        return new Head(head.scale(), hidden, output);
    }
}
