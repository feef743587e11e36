package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.testbed.Sounds;
import org.perceptory.testbed.Sounds.Kind;

/** Sounds as files, in a browser that cannot record: of every kind that people have, and read from end to end. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class RecordingIT {

    /** Browsers differ in whether they may decode it. */
    private static final String PLAYS_M4A = "() => new Audio().canPlayType('audio/mp4; codecs=\"mp4a.40.2\"') !== ''";

    private static final int HEADER = 44;

    @Test
    void every_kind_of_file_teaches_and_a_recording_is_drawn_as_a_time_line(Visitor student) throws IOException {
        MicrophoneDrawer.withoutAudioWorklet(student);
        StudioPage studio = student.signInAsStudent().newSoundProject();
        ClassCardPart tones = studio.card("Class 1");
        boolean m4a = (boolean) student.page().evaluate(PLAYS_M4A);

        tones.upload(
                file("tones.mp3"),
                file("tones.ogg"),
                file("tones.flac"),
                file("tones.m4a"),
                file("tones-mp3.wav"),
                file("tones-alaw.wav"),
                file("tones-adpcm.wav"),
                file("tones.aifc"),
                file("film.webm"));
        tones.hasSounds(m4a ? 24 : 21);
        assertThat(tones.words("This is a video.")).isVisible();
        assertThat(tones.words("Your browser cannot read it as a sound.")).hasCount(m4a ? 0 : 1);
        playsATile(tones);
        studio.card("Class 2").upload(wav(Kind.KNOCKS, 1, 4), wav(Kind.KNOCKS, 2, 4), wav(Kind.KNOCKS, 3, 4));
        studio.card("Class 2").hasSounds(12);
        MicrophonePart microphone = studio.card("Class 2").takeMicrophone();
        assertThat(microphone.alert()).containsText("It lacks AudioWorklet.");
        assertThat(microphone.wayOn()).hasCount(0);
        studio.train().awaitTrained();

        LiveSoundPart live = studio.listening();
        live.startMicrophone();
        assertThat(live.alert()).containsText("This browser cannot listen here.");
        live.hearRecording(tonesThenKnocks());
        Locator rows = live.table();
        assertThat(rows.first()).containsText("Class 1");
        assertThat(rows.last()).containsText("Class 2");
        follows(live.place());
        assertThat(live.verdict()).hasText("Class 2");
    }

    /** The time line says what was heard where the cursor is. */
    private static void follows(Locator line) {
        line.press("Home");
        assertThat(line).hasAttribute("aria-valuetext", Pattern.compile("Class 1"));
        line.press("End");
        assertThat(line).hasAttribute("aria-valuetext", Pattern.compile("Class 2"));
    }

    private static void playsATile(ClassCardPart card) {
        PlayButtonPart play = card.samples().playFirst();
        play.hasOffered("Play", "Stop", "Play");
        assertThat(card.thumbnails().first()).hasAttribute("aria-selected", "false");
    }

    private static FilePayload tonesThenKnocks() {
        List<byte[]> parts = List.of(Sounds.wav(Kind.TONES, 50, 4), Sounds.wav(Kind.KNOCKS, 51, 4));
        float[] samples = new float
                [parts.stream().mapToInt(part -> (part.length - HEADER) / 2).sum()];
        int at = 0;
        for (byte[] part : parts) {
            ByteBuffer values =
                    ByteBuffer.wrap(part, HEADER, part.length - HEADER).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            while (values.hasRemaining()) {
                samples[at++] = values.getShort() / (float) Short.MAX_VALUE;
            }
        }
        return new FilePayload("both.wav", "audio/wav", Sounds.wav(samples));
    }

    private static FilePayload wav(Kind kind, long seed, double seconds) {
        return new FilePayload(kind + "-" + seed + ".wav", "audio/wav", Sounds.wav(kind, seed, seconds));
    }

    private static FilePayload file(String name) throws IOException {
        try (InputStream bytes = RecordingIT.class.getResourceAsStream("/sounds/" + name)) {
            assertThat(bytes).as(name).isNotNull();
            return new FilePayload(
                    name,
                    name.endsWith("webm") ? "video/webm" : "audio/" + name.replaceAll(".*\\.", ""),
                    bytes.readAllBytes());
        }
    }
}
