package org.perceptory.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.OwnProject;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.Sounds;
import org.perceptory.testbed.Sounds.Kind;

/** From recordings to a model of sounds that judges what it has not heard, answers scripts and can be taken along. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class SoundModelIT {

    /** Of what it has not heard, so much must be right; one in four is what guessing gets. */
    private static final double BAR = 0.9;

    private static final int RECORDINGS = 4;

    private Api student;

    @BeforeEach
    void signIn() {
        student = Api.of(Account.create(Role.STUDENT));
    }

    @Test
    void sounds_become_a_model() throws IOException {
        OwnProject project = OwnProject.ofSounds(student);
        for (Kind kind : Kind.values()) {
            project.classOf(kind, RECORDINGS);
        }

        JsonNode job = project.train().json();

        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("SUCCEEDED");
        String model = "/api/v1/models/" + job.get("model").asText();
        JsonNode evaluation = student.get(model + "/evaluation").json();
        assertThat(evaluation.get("samples").asInt()).isEqualTo(3 * RECORDINGS * Kind.values().length);
        assertThat(evaluation.get("accuracy").asDouble()).isGreaterThanOrEqualTo(BAR);
        for (Kind kind : Kind.values()) {
            Answer answer = student.send("POST", model + "/predictions", Sounds.wav(kind, 1000, 2.2));
            assertThat(answer.json().get("label").asText())
                    .as(answer.toString())
                    .isEqualTo(kind.name());
        }
        JsonNode silence =
                student.send("POST", model + "/predictions", Sounds.silence(3)).json();
        assertThat(silence.get("silent").asBoolean()).as(silence.toString()).isTrue();
        assertThat(silence.get("predictions")).isEmpty();
        assertThat(student.send("POST", model + "/predictions", new byte[] {1, 2, 3})
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("NOT_A_SOUND");
        assertThat(names(student.get(model + "/download").bytes()))
                .containsExactlyInAnyOrder(
                        "model.onnx",
                        "labels.json",
                        "README.md",
                        "requirements.txt",
                        "example.py",
                        "example.mjs",
                        "Example.java");
    }

    @Test
    void too_few_classes_are_told_of_in_words_for_sounds() {
        OwnProject project = OwnProject.ofSounds(student);
        project.classOf(Kind.TONES, 1);

        JsonNode job = project.train().json();

        assertThat(job.get("failure").asText()).isEqualTo("TOO_FEW_CLASSES");
        assertThat(job.get("reason").asText()).contains("sounds").doesNotContain("pictures");
    }

    private static ArrayList<String> names(byte[] file) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
