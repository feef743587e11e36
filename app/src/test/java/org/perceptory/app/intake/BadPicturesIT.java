package org.perceptory.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
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

/** What is no picture is refused in words that help, leaves nothing behind and takes nothing away. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class BadPicturesIT {

    private Api student;
    private String samples;
    private String label;

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("zero bytes", "EMPTY", new byte[0]),
                Arguments.of("a letter named .jpg", "NOT_AN_IMAGE", BadPictures.text()),
                Arguments.of("an SVG with a script", "NOT_AN_IMAGE", BadPictures.svg()),
                Arguments.of("a zip", "NOT_AN_IMAGE", BadPictures.zip("a.txt", BadPictures.text())),
                Arguments.of("half a JPEG", "TRUNCATED", BadPictures.half("jpg")),
                Arguments.of("half a PNG", "TRUNCATED", BadPictures.half("png")),
                Arguments.of("an iPhone's HEIC", "HEIC", BadPictures.isoMedia("heic")),
                Arguments.of("an AVIF", "AVIF", BadPictures.isoMedia("avif")),
                Arguments.of("a film", "VIDEO", BadPictures.isoMedia("mp42")),
                Arguments.of("30,000 × 30,000 pixels", "TOO_MANY_PIXELS", BadPictures.pngOfSize(30_000, 30_000)),
                Arguments.of("a bomb of 8,000 × 8,000 pixels", "TOO_MANY_PIXELS", BadPictures.pngOfSize(8_000, 8_000)),
                Arguments.of("2 × 2 pixels", "TOO_SMALL", BadPictures.tooSmall()),
                Arguments.of("too many bytes", "TOO_MANY_BYTES", BadPictures.tooManyBytes()));
    }

    @BeforeEach
    void project_with_one_picture() {
        student = Api.of(Account.create(Role.STUDENT));
        String project = "/api/v1/projects/"
                + student.post("/api/v1/projects", Map.of("name", "Shapes"))
                        .json()
                        .get("id")
                        .asText();
        label = student.post(project + "/labels", Map.of("name", "Circles"))
                .json()
                .get("id")
                .asText();
        samples = project + "/samples";
        assertThat(put(UUID.randomUUID(), Pictures.jpeg(Pictures.Kind.CIRCLES, 1))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void a_bad_picture_is_refused_with_its_reason(String what, String code, byte[] content) {
        JsonNode before = student.get(samples).json();
        UUID id = UUID.randomUUID();

        Answer answer = put(id, content);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
        assertThat(answer.json().get("title").asText()).isNotBlank();
        assertThat(answer.json().get("detail").asText()).isNotBlank();
        assertThat(student.get(samples).json()).isEqualTo(before);
        assertThat(student.get("/api/v1/samples/" + id + "/image").status()).isEqualTo(404);
        assertThat(put(id, Pictures.jpeg(Pictures.Kind.CIRCLES, 2)).status())
                .as("the id is still free")
                .isEqualTo(201);
    }

    @Test
    void a_picture_sent_again_is_the_same_sample() {
        UUID id = UUID.randomUUID();
        byte[] content = Pictures.jpeg(Pictures.Kind.CIRCLES, 3);
        Answer first = put(id, content);
        Answer again = put(id, content);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(student.get(samples).json()).hasSize(2);
    }

    @Test
    void an_archive_adds_what_is_good_and_names_what_is_not() {
        byte[] zip = BadPictures.zip(
                "Balls/one.jpg", Pictures.jpeg(Pictures.Kind.CIRCLES, 4),
                "Balls/letter.jpg", BadPictures.text(),
                "Bars/two.jpg", Pictures.jpeg(Pictures.Kind.BARS, 6),
                "Bars/inner.zip", BadPictures.zip("Bars/three.jpg", Pictures.jpeg(Pictures.Kind.BARS, 7)));

        Answer answer = student.send("POST", samples.replace("/samples", "/archive"), zip);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().get("added").asInt()).isEqualTo(2);
        assertThat(answer.json().get("labels")).hasSize(2);
        assertThat(answer.json().get("refused").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Balls/letter.jpg", "Bars/inner.zip");
        assertThat(answer.json().get("refused").findValuesAsText("detail")).noneMatch(String::isBlank);
        assertThat(student.get(samples).json()).hasSize(3);
    }

    @Test
    void an_archive_sent_again_is_added_once() {
        byte[] zip = BadPictures.zip(
                "Balls/one.jpg", Pictures.jpeg(Pictures.Kind.CIRCLES, 4),
                "Balls/letter.jpg", BadPictures.text(),
                "Bars/one.jpg", Pictures.jpeg(Pictures.Kind.BARS, 6));
        String path = samples.replace("/samples", "/archive") + "?upload=" + UUID.randomUUID();

        Answer first = student.send("POST", path, zip);
        Answer again = student.send("POST", path, zip);

        assertThat(first.json().get("added").asInt()).isEqualTo(2);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(student.get(samples).json()).hasSize(3);
    }

    static Stream<Arguments> badArchives() {
        return Stream.of(
                Arguments.of("a letter", "NOT_A_ZIP", BadPictures.text()),
                Arguments.of(
                        "a path that leads out",
                        "TRAVERSAL",
                        BadPictures.zip(
                                "A/a.jpg",
                                Pictures.jpeg(Pictures.Kind.BARS, 1),
                                "../../outside.jpg",
                                Pictures.jpeg(Pictures.Kind.BARS, 2))),
                Arguments.of(
                        "no folders", "NO_FOLDERS", BadPictures.zip("a.jpg", Pictures.jpeg(Pictures.Kind.BARS, 1))),
                Arguments.of("100,000 entries", "TOO_MANY_ENTRIES", BadPictures.zipOfEmptyFiles(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badArchives")
    void a_bad_archive_is_refused_as_a_whole(String what, String code, byte[] content) {
        Answer answer = student.send("POST", samples.replace("/samples", "/archive"), content);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
        assertThat(answer.json().get("title").asText()).isNotBlank();
        assertThat(answer.json().get("detail").asText()).isNotBlank();
        assertThat(student.get(samples).json()).hasSize(1);
    }

    private Answer put(UUID id, byte[] content) {
        return student.send("PUT", samples + "/" + id + "?name=picture.jpg&label=" + label, content);
    }
}
