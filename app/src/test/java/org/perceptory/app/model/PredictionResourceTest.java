package org.perceptory.app.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Projects;
import org.perceptory.learning.image.ImageLimits;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.PostgresResource;
import org.perceptory.testbed.Sounds;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PredictionResourceTest {
    @Inject
    Given people;

    @Inject
    Projects projects;

    @Test
    void answersWithProbabilitiesAndTheClass() {
        Person student = people.student();
        Model model = people.model(student, 0);
        projects.threshold(student, model.projectId, 0);

        JsonPath answer = predict(people.bearer(student), model.id, Pictures.jpeg(Kind.CIRCLES, 1))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("predictions.label")).isEqualTo(Given.NAMES);
        double sum = answer.getList("predictions.probability", Double.class).stream()
                .mapToDouble(p -> p)
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-5));
        assertThat(answer.getString("label")).isIn(Given.NAMES);
        assertThat(answer.getString("model")).isEqualTo(model.id.toString());
    }

    @Test
    void answersNoneOfTheseBelowTheThreshold() {
        Person student = people.student();
        Model model = people.model(student, 0);
        projects.threshold(student, model.projectId, 1);

        predict(people.bearer(student), model.id, Pictures.encode(Pictures.image(Kind.BARS, 2), "png"))
                .then()
                .statusCode(200)
                .body("label", nullValue())
                .body("threshold", equalTo(1f));
    }

    /** The probabilities are those of the same head in both. */
    @Test
    void whatIsUnlikeTheTrainingIsNoneOfThese() {
        Person student = people.student();
        Model like = people.modelWithLikeness(student, 30);
        Model unlike = people.modelWithLikeness(student, -30);
        projects.threshold(student, like.projectId, 0.2);
        projects.threshold(student, unlike.projectId, 0.2);
        byte[] picture = Pictures.jpeg(Kind.CIRCLES, 1);

        JsonPath one = sent(student, "/api/v1/models/" + like.id + "/predictions", picture);
        JsonPath none = sent(student, "/api/v1/models/" + unlike.id + "/predictions", picture);

        assertThat(one.getString("label")).isIn(Given.NAMES);
        assertThat(one.getFloat("likeness")).isGreaterThan(0.99f);
        assertThat(none.getString("label")).isNull();
        assertThat(none.getFloat("likeness")).isLessThan(0.01f);
        assertThat(none.getList("predictions")).isEqualTo(one.getList("predictions"));
    }

    @Test
    void anOlderModelTellsNoLikeness() {
        Person student = people.student();
        Model model = people.model(student, 0);

        assertThat(sent(student, "/api/v1/models/" + model.id + "/predictions", Pictures.jpeg(Kind.CIRCLES, 1))
                        .getMap(""))
                .doesNotContainKey("likeness");
    }

    @Test
    void ofARecordingTheLikenessIsTheMeanOfItsSeconds() {
        Person student = people.student();
        Model model = people.soundModelWithLikeness(student, 3 * (float) Math.log(10));
        JsonPath answer = sent(
                student,
                "/api/v1/models/" + model.id + "/predictions?seconds=true",
                Sounds.wav(Sounds.Kind.CHIRPS, 5, 3.7));

        List<Float> each = answer.getList("seconds.likeness");
        assertThat(each).hasSize(7).allSatisfy(one -> assertThat(one).isBetween(0f, 1f));
        assertThat(answer.getDouble("likeness"))
                .isCloseTo(each.stream().mapToDouble(one -> one).average().orElseThrow(), within(1e-5));
    }

    @Test
    void tellsOfEachSecondOfARecordingWhereAsked() {
        Person student = people.student();
        Model model = people.soundModel(student);
        String address = "/api/v1/models/" + model.id + "/predictions";
        byte[] recording = Sounds.wav(Sounds.Kind.CHIRPS, 5, 3.7);

        JsonPath whole = sent(student, address, recording);
        JsonPath each = sent(student, address + "?seconds=true", recording);

        assertThat((Object) whole.get("seconds")).isNull();
        assertThat(each.getList("predictions")).isEqualTo(whole.getList("predictions"));
        assertThat(each.getList("seconds.start", Double.class)).containsExactly(0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 2.7);
        List<List<Float>> seconds = each.getList("seconds.probabilities");
        for (int k = 0; k < Given.NAMES.size(); k++) {
            int of = k;
            assertThat(seconds.stream()
                            .mapToDouble(second -> second.get(of))
                            .average()
                            .orElseThrow())
                    .isCloseTo(each.getDouble("predictions[" + k + "].probability"), within(1e-5));
        }
    }

    @Test
    void aPictureHasNoSeconds() {
        Person student = people.student();
        String address = "/api/v1/models/" + people.model(student, 0).id + "/predictions?seconds=true";

        assertThat((Object)
                        sent(student, address, Pictures.jpeg(Kind.CIRCLES, 1)).get("seconds"))
                .isNull();
    }

    private JsonPath sent(Person person, String address, byte[] file) {
        return given().header("Authorization", people.bearer(person))
                .contentType("application/octet-stream")
                .body(file)
                .post(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Stream<Arguments> noPictures() {
        byte[] jpeg = Pictures.jpeg(Kind.BARS, 1);
        return Stream.of(
                Arguments.of("EMPTY", new byte[0]),
                Arguments.of("NOT_AN_IMAGE", "I am a text".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("TRUNCATED", Arrays.copyOf(jpeg, jpeg.length / 2)),
                Arguments.of("TOO_MANY_BYTES", Arrays.copyOf(jpeg, (int) ImageLimits.DEFAULT.bytes() + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noPictures")
    void saysWhyItTakesNoOtherFile(String code, byte[] body) {
        Person student = people.student();

        predict(people.bearer(student), people.model(student, 0).id, body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("title", equalTo("This file was not classified"))
                .body("detail", not(nullValue()));
    }

    @Test
    void isForItsOwnerAlone() {
        UUID model = people.model(people.student(), 0).id;
        byte[] picture = Pictures.jpeg(Kind.BARS, 1);

        predict(people.bearer(people.student()), model, picture).then().statusCode(404);
        predict("Bearer pct_nobodys", model, picture).then().statusCode(401);
        given().header("X-Requested-With", "perceptory")
                .redirects()
                .follow(false)
                .body(picture)
                .post("/api/v1/models/" + model + "/predictions")
                .then()
                .statusCode(401);
    }

    private static Response predict(String bearer, UUID model, byte[] picture) {
        return given().header("Authorization", bearer)
                .contentType("application/octet-stream")
                .body(picture)
                .post("/api/v1/models/" + model + "/predictions");
    }
}
