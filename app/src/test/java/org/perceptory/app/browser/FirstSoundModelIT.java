package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.testbed.Sounds;
import org.perceptory.testbed.Sounds.Kind;

/** A student's whole way with sounds: classes, a recording and files, training, the right bar wins live. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class FirstSoundModelIT {

    @Test
    void recorded_and_uploaded_sounds_become_a_classifier_that_answers_live(Visitor student, MicrophoneTape tape) {
        StudioPage studio = student.signInAsStudent().newSoundProject();
        assertThat(studio.cards()).hasCount(3);
        studio.card("Class 1").rename("Knocks");
        studio.card("Class 2").rename("Tones");
        teach(studio, tape);

        studio.train().awaitTrained();

        assertThat(studio.accuracy()).hasText(Pattern.compile("(9\\d|100)%"));
        hearsItself(studio);
        tape.play(Kind.TONES);
        studio.listening().startMicrophone();
        assertThat(studio.listening().verdict()).hasText("Tones");
    }

    /** The room and the knocks from files, the tones from two files and the microphone. */
    private static void teach(StudioPage studio, MicrophoneTape tape) {
        studio.card("Background noise").upload(files(Kind.NOISE));
        studio.card("Knocks").upload(files(Kind.KNOCKS));
        studio.card("Tones").upload(files(Kind.TONES));
        tape.play(Kind.TONES);
        studio.card("Tones").recordTake();
        assertThat(studio.card("Background noise").thumbnails().first()).isVisible();
        assertThat(studio.card("Knocks").thumbnails().first()).isVisible();
    }

    /** Under the hood a cell of the matrix opens its sounds. */
    private static void hearsItself(StudioPage studio) {
        InsidePage inside = studio.inside();
        inside.openRecognised("Knocks");
        assertThat(inside.judged().first()).isVisible();
        assertThat(inside.judged().first()).hasAttribute("title", "Play it");
        assertThat(inside.attention()).hasCount(0);
        inside.goBack();
    }

    private static FilePayload[] files(Kind kind) {
        return IntStream.range(0, 3)
                .mapToObj(i -> new FilePayload(kind + "-" + i + ".wav", "audio/wav", Sounds.wav(kind, i, 4)))
                .toArray(FilePayload[]::new);
    }
}
