package org.perceptory.app.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.app.intake.SampleIntake;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.training.Jobs;
import org.perceptory.learning.model.Verification;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.PostgresResource;

/** The whole way, without a browser: pictures in, trained by the worker in this process, model out. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TrainedModelTest {
  private static final int PICTURES = 8;

  @Inject Given people;
  @Inject Labels labels;
  @Inject SampleIntake intake;
  @Inject JobQueue queue;
  @Inject Jobs jobs;
  @Inject Models models;

  @ParameterizedTest(name = "{0} hidden units")
  @ValueSource(ints = {0, 12})
  void theFileHandedOutIsTheOneThatTheWorkerVerified(int hiddenUnits) {
    Person student = people.student();
    Model model = train(student, hiddenUnits);

    byte[] file = given().header("Authorization", people.bearer(student))
        .get("/api/v1/models/" + model.id + "/model.onnx").then().statusCode(200).extract().asByteArray();

    assertThat(Sha256.hex(file)).isEqualTo(model.onnxSha256);
    assertThat((long) file.length).isEqualTo(model.onnxBytes);
    assertThat(model.verification.maxDifference()).isLessThan(Verification.TOLERANCE);
  }

  @Test
  void recognisesPicturesThatItHasNotSeen() {
    Person student = people.student();
    Model model = train(student, 0);

    for (Kind kind : new Kind[] {Kind.BARS, Kind.CIRCLES}) {
      given().header("Authorization", people.bearer(student)).contentType("image/jpeg").body(Pictures.jpeg(kind, 1000))
          .post("/api/v1/models/" + model.id + "/predictions")
          .then().statusCode(200).body("predictions.max { it.probability }.label", equalTo(kind.name()));
    }
  }

  private Model train(Person student, int hiddenUnits) {
    Project project = people.project(student);
    Stream.of(Kind.BARS, Kind.CIRCLES).forEach(kind -> show(student, project, kind));
    TrainingSettings standard = TrainingSettings.DEFAULT;
    UUID job = queue.train(student, project.id, new TrainingSettings(
        standard.epochs(), standard.batchSize(), standard.learningRate(), hiddenUnits, standard.seed())).id;
    await().atMost(Duration.ofMinutes(2)).until(() -> !jobs.find(student, job).orElseThrow().state.active());
    assertThat(jobs.find(student, job).orElseThrow().failureDetail).isNull();
    return models.latest(student, project.id).orElseThrow();
  }

  private void show(Person student, Project project, Kind kind) {
    UUID label = labels.create(student, project.id, kind.name()).id;
    for (int i = 0; i < PICTURES; i++) {
      UUID id = UUID.randomUUID();
      intake.add(student, project.id, label, id, id, "picture.jpg", Pictures.jpeg(kind, i));
    }
  }
}
