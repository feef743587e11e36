package org.perceptory.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.testbed.PostgresResource;
import org.perceptory.testbed.Sounds;
import org.perceptory.testbed.Sounds.Kind;

/** The programs of a bundle of sounds answer as the server does about the same recording. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SoundExamplesTest {
    @Inject
    Given people;

    @Inject
    ModelBundle bundle;

    @Inject
    Predictor predictor;

    @TempDir
    Path folder;

    private UnpackedBundle programs;
    private float[] expected;
    private float[] expectedOfOpposites;

    @BeforeEach
    void unpack() throws IOException {
        Person student = people.student();
        Model model = people.soundModel(student);
        programs = new UnpackedBundle(bundle.zip(model, LabelsJson.of("Klänge", model, 0)), folder);
        byte[] recording = Sounds.wavThenSilence(Kind.CHIRPS, 5, 3.7, 4.1);
        Files.write(folder.resolve("recording.wav"), recording);
        byte[] opposites = opposites();
        Files.write(folder.resolve("opposites.wav"), opposites);
        expectedOfOpposites =
                predictor.hear(student, model, opposites).mean().orElseThrow().probabilities();
        Files.write(folder.resolve("silence.wav"), Sounds.silence(2));
        expected =
                predictor.hear(student, model, recording).mean().orElseThrow().probabilities();
    }

    @Test
    void theReadmeSaysWhatItIs() throws IOException {
        assertThat(folder.resolve("README.md"))
                .content()
                .contains("# Klänge, model 1", "30 seconds of sound")
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
        programs.javaAnswers("recording.wav", expected);
        programs.javaAnswers("opposites.wav", expectedOfOpposites);
        programs.javaHearsNothing("silence.wav");
    }

    @Test
    void pythonAnswers() throws Exception {
        programs.pythonAnswers("recording.wav", expected);
        programs.pythonAnswers("opposites.wav", expectedOfOpposites);
        programs.pythonHearsNothing("silence.wav");
    }

    @Test
    void javaScriptAnswers() throws Exception {
        programs.javaScriptAnswers("recording.wav", expected);
        programs.javaScriptAnswers("opposites.wav", expectedOfOpposites);
        programs.javaScriptHearsNothing("silence.wav");
    }

    @ParameterizedTest(name = "an offset of {0}")
    @CsvSource({"30, false", "-30, true"})
    void whatIsUnlikeTheTrainingIsNoneOfThese(float offset, boolean none, @TempDir Path other) throws Exception {
        Model knowing = people.soundModelWithLikeness(people.student(), offset);
        var unpacked = new UnpackedBundle(bundle.zip(knowing, LabelsJson.of("Any", knowing, 0.2)), other);
        Files.copy(folder.resolve("recording.wav"), other.resolve("recording.wav"));

        assertThat(unpacked.javaDecides("recording.wav").equals("none of these"))
                .isEqualTo(none);
        assertThat(other.resolve("README.md")).content().contains("`likeness`").doesNotContain("{{");
    }

    /** A tone that two channels have upside down to each other, above an offset, in the last half second only. */
    private static byte[] opposites() {
        float[][] channels = new float[2][(int) (1.99 * Sounds.RATE)];
        for (int i = 0; i < channels[0].length; i++) {
            double tone = i < 1.5 * Sounds.RATE ? 0 : 0.5 * Math.sin(2 * Math.PI * 440 * i / Sounds.RATE);
            channels[0][i] = (float) (0.2 + tone);
            channels[1][i] = (float) (0.2 - tone);
        }
        return Sounds.wav(channels);
    }
}
