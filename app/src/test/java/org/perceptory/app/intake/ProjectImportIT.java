package org.perceptory.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

/** What was taken along comes back as it was, and a file that lies about it does no harm. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class ProjectImportIT {

    private Api student;

    @BeforeEach
    void somebody() {
        student = Api.of(Account.create(Role.STUDENT));
    }

    @Test
    void pictures_come_back_in_classes_of_any_name() {
        String project = created("/api/v1/projects", Map.of("name", "Things"));
        String path = "/api/v1/projects/" + project;
        for (String name : List.of("train", "test", "a/b", "a_b", "Empty")) {
            String label = created(path + "/labels", Map.of("name", name));
            UUID burst = UUID.randomUUID();
            for (int seed = 0; seed < (name.equals("Empty") ? 0 : 2); seed++) {
                student.send(
                        "PUT",
                        path + "/samples/" + UUID.randomUUID() + "?name=x.jpg&label=" + label + "&burst=" + burst,
                        Pictures.jpeg(Pictures.Kind.CIRCLES, name.hashCode() + seed));
            }
        }

        Answer back = imported(student.get(path + "/download").bytes());

        assertThat(back.status()).as(back.toString()).isEqualTo(201);
        assertThat(back.json().get("name").asText()).isEqualTo("Things");
        assertThat(back.json().get("added").asInt()).isEqualTo(8);
        assertThat(back.json().get("refused")).isEmpty();
        assertThat(back.json().get("ignored")).isEmpty();
        String copy = "/api/v1/projects/" + back.json().get("id").asText();
        assertThat(classes(copy)).isEqualTo(classes(path));
        JsonNode samples = student.get(copy + "/samples").json();
        assertThat(samples.findValuesAsText("name")).containsOnly("x.jpg");
        Set<String> bursts = new TreeSet<>(samples.findValuesAsText("burst"));
        assertThat(bursts).as("near-copies stay together").hasSize(4);
    }

    @Test
    void sounds_come_back_with_their_background() {
        String project = created("/api/v1/projects", Map.of("name", "Sounds", "modality", "AUDIO"));
        String path = "/api/v1/projects/" + project;
        String noise = created(path + "/labels", Map.of("name", "Room", "background", true));
        student.send(
                "PUT",
                path + "/recordings/" + UUID.randomUUID() + "?label=" + noise,
                Sounds.wav(Sounds.Kind.values()[0], 1, 3));

        Answer back = imported(student.get(path + "/download").bytes());

        assertThat(back.json().get("added").asInt()).as(back.toString()).isEqualTo(3);
        String copy = "/api/v1/projects/" + back.json().get("id").asText();
        assertThat(classes(copy)).isEqualTo(classes(path));
        assertThat(new TreeSet<>(student.get(copy + "/samples").json().findValuesAsText("burst")))
                .hasSize(1);
    }

    @Test
    void one_without_samples_comes_back_and_so_does_one_that_was_packed_anew() {
        Answer empty = imported(BadPictures.zip("project.json", json("{\"name\":\"Cups\",\"modality\":\"IMAGE\"}")));
        assertThat(empty.status()).as(empty.toString()).isEqualTo(201);
        Answer wrapped = imported(BadPictures.zip(
                "Cups/project.json", json("{\"name\":\"Cups\",\"modality\":\"IMAGE\"}"),
                "Cups/Red/0001.jpg", Pictures.jpeg(Pictures.Kind.CIRCLES, 1)));
        assertThat(wrapped.json().get("added").asInt()).as(wrapped.toString()).isEqualTo(1);
    }

    static Stream<Arguments> refused() {
        byte[] picture = Pictures.jpeg(Pictures.Kind.CIRCLES, 1);
        return Stream.of(
                Arguments.of("no zip", json("{}"), "NOT_A_ZIP"),
                Arguments.of("a zip of pictures", BadPictures.zip("Cats/1.jpg", picture), "NOT_A_PROJECT"),
                Arguments.of("no JSON", BadPictures.zip("project.json", json("{")), "NOT_A_PROJECT"),
                Arguments.of(
                        "of a video", BadPictures.zip("project.json", json("{\"modality\":\"V\"}")), "NOT_A_PROJECT"),
                Arguments.of(
                        "deeply nested",
                        BadPictures.zip("project.json", json("{\"modality\":\"IMAGE\",\"a\":" + "[".repeat(50_000))),
                        "NOT_A_PROJECT"),
                Arguments.of(
                        "of 20 MB",
                        BadPictures.zip("project.json", json("{\"modality\":\"IMAGE\"" + " ".repeat(20_000_000) + "}")),
                        "NOT_A_PROJECT"),
                Arguments.of(
                        "somebody else's folder",
                        BadPictures.zip("project.json", json("{\"modality\":\"IMAGE\"}"), "../../etc/1.jpg", picture),
                        "TRAVERSAL"),
                Arguments.of(
                        "sounds of pictures",
                        BadPictures.zip("project.json", json("{\"modality\":\"AUDIO\"}"), "Cats/1.jpg", picture),
                        "WRONG_KIND"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_is_no_project_is_refused_and_leaves_nothing(String what, byte[] zip, String code) {
        Answer answer = imported(zip);
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 422);
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
        assertThat(answer.json().get("detail").asText()).isNotBlank();
        assertThat(student.get("/api/v1/projects").json()).isEmpty();
        assertThat(student.get("/api/v1/deleted-projects").json()).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_named_and_the_rest_comes_back() {
        Answer answer = imported(BadPictures.zip(
                "project.json",
                json("{\"name\":7,\"modality\":\"IMAGE\",\"backbone\":\"made-up\",\"settings\":{\"epochs\":-5},"
                        + "\"classes\":[{\"name\":\"Cats\",\"folder\":\"Cats\",\"color\":\"javascript:1\"},"
                        + "{\"name\":\"cats\",\"folder\":\"x\"}]}"),
                "Cats/1.jpg",
                Pictures.jpeg(Pictures.Kind.CIRCLES, 1)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().get("added").asInt()).isEqualTo(1);
        assertThat(answer.json().get("ignored"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("name", "settings.epochs", "backbone", "classes[0].color", "classes: cats");
    }

    private Answer imported(byte[] zip) {
        return student.send("POST", "/api/v1/project-imports", zip);
    }

    private String created(String path, Object body) {
        Answer answer = student.post(path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    /** Name, colour and whether it is the background, in their order. */
    private List<String> classes(String project) {
        return student.get(project + "/labels")
                .json()
                .valueStream()
                .map(label ->
                        label.get("name").asText() + " " + label.get("color").asText() + " "
                                + label.get("background").asBoolean())
                .toList();
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
