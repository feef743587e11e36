package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.testbed.Sounds.Kind;

/** What is said where there is no microphone, it is refused, taken or pulled out; and that nothing is lost by it. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class MicrophoneIT {

    private static final Map<String, String> TROUBLES = Map.of(
            "NotAllowedError", "The microphone is blocked.",
            "NotFoundError", "No microphone was found.",
            "NotReadableError", "The microphone is in use.",
            "SecurityError", "This page may not use the microphone.",
            "TypeError", "The microphone did not start.");

    @Test
    void every_trouble_has_its_words_and_a_way_on(Visitor student, MicrophoneTape tape) {
        MicrophoneDrawer drawer = MicrophoneDrawer.of(student);
        StudioPage studio = student.signInAsStudent().newSoundProject();
        tape.play(Kind.TONES);
        drawer.failWith("NotAllowedError");
        MicrophonePart microphone = studio.card("Class 1").takeMicrophone();
        TROUBLES.forEach((exception, words) -> {
            drawer.failWith(exception);
            microphone.tryAgain();
            assertThat(microphone.alert()).containsText(words);
            assertThat(microphone.recordButton()).isDisabled();
        });

        drawer.failNoMore();
        microphone.tryAgain();
        assertThat(microphone.level()).isVisible();
        assertThat(microphone.recordButton()).isEnabled();
    }

    @Test
    void a_microphone_that_the_person_refused_can_be_allowed_later(Visitor student) {
        student.refuseCapture();
        StudioPage studio = student.signInAsStudent().newSoundProject();
        MicrophonePart microphone = studio.card("Class 1").takeMicrophone();
        assertThat(microphone.alert()).containsText("allow the microphone, then try again");

        student.allowCapture();
        microphone.tryAgain();
        assertThat(microphone.level()).isVisible();
    }

    @Test
    void what_was_recorded_before_a_microphone_was_pulled_out_is_kept(Visitor student, MicrophoneTape tape) {
        MicrophoneDrawer drawer = MicrophoneDrawer.of(student);
        StudioPage studio = student.signInAsStudent().newSoundProject();
        tape.play(Kind.TONES);
        MicrophonePart microphone = studio.card("Class 1").takeMicrophone();
        assertThat(microphone.level()).isVisible();
        microphone.pressSpace();
        assertThat(microphone.tally()).hasText(Pattern.compile("[1-9]\\.\\d s"));

        drawer.pullOut();

        assertThat(microphone.alert()).containsText("The microphone stopped.");
        assertThat(microphone.alert()).containsText("What was recorded is kept.");
        assertThat(microphone.recordButton()).isDisabled();
        microphone.addTake();
        assertThat(microphone.added()).isVisible();
        assertThat(studio.card("Class 1").thumbnails().first()).isVisible();

        microphone.tryAgain();
        assertThat(microphone.recordButton()).isEnabled();
    }

    /** Space records from anywhere; another class's microphone takes its place as soon as no take waits. */
    @Test
    void one_microphone_is_open_at_once_and_loses_no_take(Visitor student, MicrophoneTape tape) {
        StudioPage studio = student.signInAsStudent().newSoundProject();
        tape.play(Kind.TONES);
        ClassCardPart card = studio.card("Class 2");
        MicrophonePart microphone = card.takeMicrophone();
        assertThat(microphone.recordButton()).isEnabled();
        studio.card("Class 1").captureButton().focus();
        studio.page().keyboard().press("Space");
        assertThat(microphone.tally()).hasText(Pattern.compile("[1-9]\\.\\d s"));
        studio.page().keyboard().press("Space");
        new SightPart(studio.page()).shows(microphone.preview(), microphone.recordButton(), microphone.take());

        MicrophonePart other = studio.card("Class 1").takeMicrophone();
        assertThat(microphone.alert()).containsText("1 take not added yet.");
        assertThat(other.root()).hasCount(0);
        microphone.addThemAndClose();
        assertThat(microphone.root()).hasCount(0);
        assertThat(card.captureButton()).isFocused();
        assertThat(card.thumbnails().first()).isVisible();

        studio.card("Class 1").takeMicrophone();
        assertThat(other.recordButton()).isEnabled();
    }
}
