package org.perceptory.learning.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.Percept;
import org.perceptory.learning.backbone.Percept.Picture;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.Layer;
import org.perceptory.learning.head.Likeness;
import org.perceptory.learning.image.RgbImage;

class ModelVerifierTest {
    private static Backbone backbone;

    @BeforeAll
    static void open() {
        backbone = Backbone.open(Given.BACKBONE, 1);
    }

    @AfterAll
    static void close() {
        backbone.close();
    }

    @ParameterizedTest(name = "{0} classes, {1} hidden units")
    @CsvSource({"2, 0", "3, 0", "7, 0", "20, 0", "2, 1", "3, 16", "20, 128"})
    void theFileAnswersAsBackboneAndHead(int classes, int hiddenUnits) {
        Head head = Given.head(classes, hiddenUnits);

        Verification verification = ModelVerifier.verify(Given.model(head), head, pictures(4), backbone);

        assertThat(verification.passed()).isTrue();
        assertThat(verification.samples()).isEqualTo(4);
        assertThat(verification.maxDifference()).isLessThan(1e-5);
    }

    @Test
    void anotherHeadsFileDoesNotPass() {
        Head head = Given.head(3, 0);
        float[] bias = head.output().bias().clone();
        bias[0] += 0.01f;
        Head other = new Head(
                head.scale(),
                Layer.NONE,
                new Layer(head.embeddingSize(), head.classes(), head.output().weights(), bias));

        assertThat(ModelVerifier.verify(Given.model(other), head, pictures(4), backbone)
                        .passed())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} hidden units")
    @ValueSource(ints = {0, 16})
    void theFileTellsTheLikenessOfTheHead(int hiddenUnits) {
        Head head = Given.withLikeness(Given.head(3, hiddenUnits));

        assertThat(ModelVerifier.verify(Given.model(head), head, pictures(6), backbone)
                        .maxDifference())
                .isLessThan(1e-5);
    }

    @Test
    void anotherLikenessDoesNotPass() {
        Head head = Given.withLikeness(Given.head(3, 0));
        Likeness likeness = head.likeness();
        Head other = head.with(new Likeness(likeness.space(), likeness.offset() + 0.1f, likeness.slope()));

        assertThat(ModelVerifier.verify(Given.model(other), head, pictures(6), backbone)
                        .passed())
                .isFalse();
    }

    @Test
    void aFileThatAnswersNoNumberDoesNotPass() {
        float[] bias = {Float.NaN, 0};
        Head broken = new Head(
                10,
                Layer.NONE,
                new Layer(Given.BACKBONE.embeddingSize(), 2, new float[2 * Given.BACKBONE.embeddingSize()], bias));

        assertThat(ModelVerifier.verify(Given.model(broken), broken, pictures(1), backbone)
                        .passed())
                .isFalse();
    }

    @Test
    void aPictureWithoutResponseGetsNumbersToo() {
        Head head = Given.head(3, 0);
        byte[] black = new byte[3 * 64 * 64];
        byte[] white = new byte[3 * 64 * 64];
        Arrays.fill(white, (byte) 255);
        List<Percept> plain = List.of(
                new Picture(new RgbImage(64, 64, black)),
                new Picture(new RgbImage(64, 64, white)),
                new Picture(new RgbImage(1, 1, new byte[3])));

        assertThat(ModelVerifier.verify(Given.model(head), head, plain, backbone)
                        .passed())
                .isTrue();
    }

    private static List<Picture> pictures(int n) {
        return Given.pictures(n).stream().map(Picture::new).toList();
    }
}
