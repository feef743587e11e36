package org.perceptory.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Sounds;
import org.perceptory.testbed.Sounds.Kind;

/** What is no recording is refused in words that help; what is one is cut into seconds, once. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class BadSoundsIT {

    /** Where a WAV of 16 bits says how many channels, samples a second and bytes it has. */
    private static final int CHANNELS = 22;

    private static final int RATE = 24;
    private static final int LENGTH = 40;

    private Api student;
    private String project;
    private String label;

    static Stream<Arguments> bad() {
        byte[] good = Sounds.wav(Kind.TONES, 1, 1.5);
        return Stream.of(
                Arguments.of("zero bytes", "EMPTY", new byte[0]),
                Arguments.of("a letter named .wav", "NOT_A_SOUND", BadPictures.text()),
                Arguments.of("a picture", "NOT_A_SOUND", Pictures.jpeg(Pictures.Kind.BARS, 1)),
                Arguments.of("a film", "VIDEO", BadPictures.isoMedia("mp42")),
                Arguments.of("an M4A", "NOT_WAV", BadPictures.isoMedia("M4A ")),
                Arguments.of("no channel", "NO_CHANNELS", with(good, CHANNELS, 0, Short.BYTES)),
                Arguments.of("0 Hz", "NO_RATE", with(good, RATE, 0, Integer.BYTES)),
                Arguments.of("a header alone", "NO_SAMPLES", Arrays.copyOf(good, 44)),
                Arguments.of("silence", "SILENT", Sounds.silence(3)),
                Arguments.of("two hours", "TOO_LONG", eightBits(2 * 3600 * 8000)));
    }

    @BeforeEach
    void a_project_of_sounds() {
        student = Api.of(Account.create(Role.STUDENT));
        project = "/api/v1/projects/"
                + student.post("/api/v1/projects", Map.of("name", "Sounds", "modality", "AUDIO"))
                        .json()
                        .get("id")
                        .asText();
        label = student.post(project + "/labels", Map.of("name", "Whistling"))
                .json()
                .get("id")
                .asText();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void a_bad_recording_is_refused_with_its_reason(String what, String code, byte[] content) {
        UUID id = UUID.randomUUID();

        Answer answer = put(id, content);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
        assertThat(answer.json().get("detail").asText()).isNotBlank().doesNotContain("{");
        assertThat(student.get(project + "/samples").json()).isEmpty();
        assertThat(put(id, Sounds.wav(Kind.TONES, 2, 1)).status())
                .as("the id is still free")
                .isEqualTo(201);
    }

    @Test
    void a_recording_becomes_a_sample_a_second_and_silence_is_set_aside() {
        float[] half = new float[4 * Sounds.RATE];
        for (int i = 0; i < 2 * Sounds.RATE; i++) {
            half[i] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * i / Sounds.RATE));
        }

        Answer answer = put(UUID.randomUUID(), Sounds.wav(half));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().get("added")).hasSize(2);
        assertThat(answer.json().get("silent").asInt()).isEqualTo(2);
        assertThat(answer.json().get("clipped").asBoolean()).isFalse();
        JsonNode sample = answer.json().get("added").get(0);
        assertThat(sample.get("durationMs").asInt()).isEqualTo(1000);
        assertThat(sample.has("width")).isFalse();
        assertThat(answer.json().get("added").findValuesAsText("burst"))
                .containsOnly(sample.get("burst").asText());
        Answer sound = student.get("/api/v1/samples/" + sample.get("id").asText() + "/sound");
        assertThat(sound.header("Content-Type")).isEqualTo("audio/wav");
        assertThat(sound.bytes()).hasSize(44 + 2 * Sounds.RATE).startsWith('R', 'I', 'F', 'F');
        Answer picture = student.get("/api/v1/samples/" + sample.get("id").asText() + "/image");
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.bytes()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void a_syllable_is_a_sample_and_half_a_second_at_the_end_another() {
        Answer syllable = put(UUID.randomUUID(), Sounds.wav(Kind.TONES, 1, 0.1));
        assertThat(syllable.json().get("added")).hasSize(1);
        assertThat(syllable.json().get("leftOutMs").asInt()).isZero();

        Answer longer = put(UUID.randomUUID(), Sounds.wav(Kind.TONES, 2, 1.9));
        assertThat(longer.json().get("added")).hasSize(2);
        assertThat(longer.json().get("leftOutMs").asInt()).isZero();

        Answer rest = put(UUID.randomUUID(), Sounds.wav(Kind.TONES, 3, 2.4));
        assertThat(rest.json().get("added")).hasSize(2);
        assertThat(rest.json().get("leftOutMs").asInt()).isEqualTo(400);
    }

    @Test
    void a_recording_sent_again_is_the_same_samples() {
        UUID id = UUID.randomUUID();
        byte[] content = Sounds.wav(Kind.CHIRPS, 3, 3);
        Answer first = put(id, content);
        Answer again = put(id, content);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("added").findValuesAsText("id"))
                .isEqualTo(first.json().get("added").findValuesAsText("id"));
        assertThat(student.get(project + "/samples").json()).hasSize(3);
    }

    @Test
    void a_header_that_lies_about_its_length_is_not_believed() {
        byte[] lying = with(Sounds.wav(Kind.NOISE, 4, 2), LENGTH, Integer.MAX_VALUE, Integer.BYTES);
        assertThat(put(UUID.randomUUID(), lying).json().get("added")).hasSize(2);
    }

    @Test
    void an_archive_of_recordings_makes_a_class_a_folder() {
        byte[] zip = BadPictures.zip(
                "Whistling/one.wav", Sounds.wav(Kind.TONES, 5, 2),
                "Knocking/two.wav", Sounds.wav(Kind.KNOCKS, 6, 3),
                "Knocking/letter.wav", BadPictures.text());

        Answer answer = student.send("POST", project + "/archive", zip);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().get("added").asInt()).isEqualTo(5);
        assertThat(answer.json().get("refused").findValuesAsText("name")).containsExactly("Knocking/letter.wav");
    }

    @Test
    void pictures_and_sounds_do_not_mix() {
        Answer picture = student.send(
                "PUT",
                project + "/samples/" + UUID.randomUUID() + "?label=" + label,
                Pictures.jpeg(Pictures.Kind.BARS, 1));
        assertThat(picture.json().get("code").asText()).isEqualTo("WRONG_MODALITY");

        String pictures = "/api/v1/projects/"
                + student.post("/api/v1/projects", Map.of("name", "Shapes"))
                        .json()
                        .get("id")
                        .asText();
        String bars = student.post(pictures + "/labels", Map.of("name", "Bars"))
                .json()
                .get("id")
                .asText();
        Answer sound = student.send(
                "PUT", pictures + "/recordings/" + UUID.randomUUID() + "?label=" + bars, Sounds.wav(Kind.TONES, 1, 2));
        assertThat(sound.json().get("code").asText()).isEqualTo("WRONG_MODALITY");
    }

    private Answer put(UUID id, byte[] content) {
        return student.send("PUT", project + "/recordings/" + id + "?label=" + label, content);
    }

    private static byte[] with(byte[] wav, int at, int value, int bytes) {
        byte[] changed = wav.clone();
        ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes == Short.BYTES) {
            buffer.putShort(at, (short) value);
        } else {
            buffer.putInt(at, value);
        }
        return changed;
    }

    /** A WAV of 8 bits at 8 kHz. */
    private static byte[] eightBits(int samples) {
        ByteBuffer wav =
                ByteBuffer.wrap(Arrays.copyOf(Sounds.silence(0), 44 + samples)).order(ByteOrder.LITTLE_ENDIAN);
        wav.putInt(4, 36 + samples)
                .putInt(RATE, 8000)
                .putInt(RATE + 4, 8000)
                .putShort(32, (short) 1)
                .putShort(34, (short) 8);
        return wav.putInt(LENGTH, samples).array();
    }
}
