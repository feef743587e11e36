package org.perceptory.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.OwnProject;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.Pictures.Kind;

/** A training is asked for once, ends as it should, and says why when it cannot. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class TrainingJobIT {

    /** Lasts for many seconds. */
    private static final Map<String, Object> LONG =
            Map.of("epochs", 1000, "batchSize", 1, "learningRate", 0.001, "hiddenUnits", 512, "seed", 1);

    private Api student;
    private OwnProject project;

    static Stream<Arguments> tooLittle() {
        return Stream.of(
                Arguments.of("no class", new int[] {}, "TOO_FEW_CLASSES"),
                Arguments.of("one class", new int[] {3}, "TOO_FEW_CLASSES"),
                Arguments.of("an empty class", new int[] {3, 0}, "EMPTY_CLASS"),
                Arguments.of("one picture in all", new int[] {1, 0}, "EMPTY_CLASS"));
    }

    static Stream<Arguments> badSettings() {
        return Stream.of(
                Arguments.of(
                        "no epochs",
                        "{\"epochs\":0,\"batchSize\":16,\"learningRate\":0.001,\"hiddenUnits\":0,\"seed\":1}",
                        422),
                Arguments.of(
                        "a million epochs",
                        "{\"epochs\":1000000,\"batchSize\":16,\"learningRate\":0.001,\"hiddenUnits\":0,\"seed\":1}",
                        422),
                Arguments.of(
                        "a negative rate",
                        "{\"epochs\":50,\"batchSize\":16,\"learningRate\":-1,\"hiddenUnits\":0,\"seed\":1}",
                        422),
                Arguments.of("no number", "{\"epochs\":\"many\"}", 400),
                Arguments.of("no JSON", "epochs=50", 400));
    }

    @BeforeEach
    void begin() {
        student = Api.of(Account.create(Role.STUDENT));
        project = OwnProject.of(student);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooLittle")
    void too_little_to_learn_from_is_said(String what, int[] picturesOfClasses, String code) {
        for (int k = 0; k < picturesOfClasses.length; k++) {
            project.classOf(Kind.values()[k], picturesOfClasses[k]);
        }
        Answer ended = project.train();
        assertThat(ended.json().get("state").asText()).isEqualTo("FAILED");
        assertThat(ended.json().get("failure").asText()).isEqualTo(code);
        assertThat(ended.json().get("reason").asText()).contains("then train again");
        assertThat(ended.json().has("model")).isFalse();
    }

    @Test
    void one_and_two_pictures_a_class_train_without_being_judged_on_what_was_learned() {
        project.classOf(Kind.CIRCLES, 1);
        project.classOf(Kind.BARS, 1);
        assertThat(judgedSamples(project.train())).isZero();

        OwnProject two = OwnProject.of(student);
        two.classOf(Kind.CIRCLES, 2);
        two.classOf(Kind.BARS, 2);
        assertThat(judgedSamples(two.train())).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSettings")
    void bad_settings_are_refused(String what, String settings, int status) {
        Answer answer = student.sendJson("POST", project.path() + "/jobs", settings);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    @Test
    void asking_twice_is_one_training_and_it_can_be_cancelled() {
        project.classOf(Kind.CIRCLES, 6);
        project.classOf(Kind.BARS, 6);
        Answer first = project.askForTraining(LONG);
        Answer second = project.askForTraining(LONG);
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));

        student.post("/api/v1/jobs/" + first.json().get("id").asText() + "/cancel", null);

        assertThat(project.ended(first).json().get("state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void a_project_deleted_during_its_training_leaves_nothing() {
        String label = project.classOf(Kind.CIRCLES, 6);
        project.classOf(Kind.BARS, 6);
        String job = project.askForTraining(LONG).json().get("id").asText();

        assertThat(student.send("DELETE", project.path(), new byte[0]).status()).isEqualTo(204);

        assertThat(student.get("/api/v1/jobs/" + job).status()).isEqualTo(404);
        assertThat(student.get(project.path() + "/samples?label=" + label).status())
                .isEqualTo(404);
        OwnProject next = OwnProject.of(student);
        next.classOf(Kind.CIRCLES, 2);
        next.classOf(Kind.BARS, 2);
        assertThat(next.train().json().get("state").asText())
                .as("the worker goes on with other jobs")
                .isEqualTo("SUCCEEDED");
    }

    private int judgedSamples(Answer ended) {
        assertThat(ended.json().get("state").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
        return student.get("/api/v1/models/" + ended.json().get("model").asText() + "/evaluation")
                .json()
                .get("samples")
                .asInt();
    }
}
