package org.perceptory.app.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.learning.modelfile.Verification;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.PostgresResource;

/** The whole way, without a browser: pictures in, trained by the worker in this process, model out. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TrainedModelTest {
    @Inject
    Given people;

    @Inject
    Trainings trainings;

    @ParameterizedTest(name = "{0} hidden units")
    @ValueSource(ints = {0, 12})
    void theFileHandedOutIsTheOneThatTheWorkerVerified(int hiddenUnits) {
        Person student = people.student();
        Model model = trainings.train(student, hiddenUnits);

        byte[] file = given().header("Authorization", people.bearer(student))
                .get("/api/v1/models/" + model.id + "/model.onnx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(Sha256.hex(file)).isEqualTo(model.onnxSha256);
        assertThat((long) file.length).isEqualTo(model.onnxBytes);
        assertThat(model.verification.maxDifference()).isLessThan(Verification.TOLERANCE);
    }

    @Test
    void recognisesPicturesThatItHasNotSeen() {
        Person student = people.student();
        Model model = trainings.train(student, 0);

        for (Kind kind : new Kind[] {Kind.BARS, Kind.CIRCLES}) {
            given().header("Authorization", people.bearer(student))
                    .contentType("image/jpeg")
                    .body(Pictures.jpeg(kind, 1000))
                    .post("/api/v1/models/" + model.id + "/predictions")
                    .then()
                    .statusCode(200)
                    .body("predictions.max { it.probability }.label", equalTo(kind.name()));
        }
    }
}
