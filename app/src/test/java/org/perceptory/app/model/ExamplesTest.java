package org.perceptory.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.model.Model;
import org.perceptory.learning.head.HeadBytes;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.PostgresResource;
import org.perceptory.worker.backbone.Backbones;

/** The programs of a bundle, run as a person would run them, answer as the trained model does. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ExamplesTest {
    @Inject
    Given people;

    @Inject
    ModelBundle bundle;

    @Inject
    Backbones backbones;

    @TempDir
    Path folder;

    private Model model;
    private UnpackedBundle programs;

    @BeforeEach
    void unpack() throws IOException {
        model = people.model(people.student(), 0);
        programs = new UnpackedBundle(bundle.zip(model, LabelsJson.of("Käse & <Hunde>", model, 0)), folder);
        Files.write(folder.resolve("picture.png"), Pictures.encode(Pictures.image(Kind.SQUARES, 5), "png"));
    }

    @Test
    void theSameModelGivesTheSameBundle() {
        LabelsJson labels = LabelsJson.of("Any", model, 0);

        assertThat(bundle.zip(model, labels)).isEqualTo(bundle.zip(model, labels));
    }

    @Test
    void theReadmeSaysWhatItIs() throws IOException {
        assertThat(folder.resolve("README.md"))
                .content()
                .contains("# Käse &amp; &lt;Hunde>, model 1", "- Käse 🧀", "93 times out of 100", "3e-07")
                .contains("licence Apache-2.0")
                .doesNotContain("{{");
    }

    @Test
    void javaSaysWhatIsWrong() throws Exception {
        programs.javaSaysWhatIsWrong();
    }

    @Test
    void pythonSaysWhatIsWrong() throws Exception {
        programs.pythonSaysWhatIsWrong();
    }

    @Test
    void javaScriptSaysWhatIsWrong() throws Exception {
        programs.javaScriptSaysWhatIsWrong();
    }

    @Test
    void javaAnswers() throws Exception {
        programs.javaAnswers("picture.png", expected());
    }

    @Test
    void pythonAnswers() throws Exception {
        programs.pythonAnswers("picture.png", expected());
    }

    @Test
    void javaScriptAnswers() throws Exception {
        programs.javaScriptAnswers("picture.png", expected());
    }

    @ParameterizedTest(name = "an offset of {0}")
    @CsvSource({"30, false", "-30, true"})
    void whatIsUnlikeTheTrainingIsNoneOfThese(float offset, boolean none, @TempDir Path other) throws Exception {
        Model knowing = people.modelWithLikeness(people.student(), offset);
        var unpacked = new UnpackedBundle(bundle.zip(knowing, LabelsJson.of("Any", knowing, 0.2)), other);
        Files.copy(folder.resolve("picture.png"), other.resolve("picture.png"));

        assertThat(unpacked.javaDecides("picture.png").equals("none of these")).isEqualTo(none);
        assertThat(other.resolve("README.md")).content().contains("`likeness`").doesNotContain("{{");
    }

    private float[] expected() {
        BufferedImage picture = Pictures.image(Kind.SQUARES, 5);
        byte[] rgb = new byte[3 * picture.getWidth() * picture.getHeight()];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            rgb[i] =
                    (byte) (picture.getRGB(pixel % picture.getWidth(), pixel / picture.getWidth()) >> 16 - 8 * (i % 3));
        }
        RgbImage image = new RgbImage(picture.getWidth(), picture.getHeight(), rgb);
        return HeadBytes.read(model.head)
                .probabilities(backbones.load(Given.BACKBONE).embed(List.of(image))[0]);
    }
}
