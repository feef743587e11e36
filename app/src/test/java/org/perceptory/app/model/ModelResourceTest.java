package org.perceptory.app.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.blob.Float32;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Projects;
import org.perceptory.learning.head.HeadBytes;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ModelResourceTest {
    @Inject
    Given people;

    @Inject
    Projects projects;

    @Test
    void tellsWhatAModelIs() {
        Person student = people.student();
        Model model = people.model(student, 0);

        given().header("Authorization", people.bearer(student))
                .get("/api/v1/models/" + model.id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("labels.name", equalTo(Given.NAMES))
                .body("backbone.sha256", equalTo(Given.BACKBONE.sha256()))
                .body("onnxSha256", equalTo(model.onnxSha256));
    }

    @Test
    void sendsTheHeadForTheBrowser() {
        Person student = people.student();
        Model model = people.model(student, 0);
        projects.threshold(student, model.projectId, 0.9);

        JsonPath head = json(student, "/api/v1/models/" + model.id + "/head");

        assertThat(head.getString("modelId")).isEqualTo(model.id.toString());
        assertThat(head.getString("backbone.url")).isEqualTo("/models/backbones/" + Given.BACKBONE.sha256() + ".onnx");
        assertThat(head.getInt("backbone.embeddingSize")).isEqualTo(Given.BACKBONE.embeddingSize());
        assertThat(head.getDouble("threshold")).isEqualTo(0.9);
        assertThat(head.getFloat("suggestedThreshold")).isEqualTo(0.4321f);
        assertThat(head.getFloat("scale")).isEqualTo(10);
        assertThat(head.getInt("hiddenUnits")).isZero();
        assertThat(floats(head, "weights"))
                .isEqualTo(HeadBytes.read(model.head).output().weights());
        assertThat(floats(head, "bias")).hasSize(3);
        assertThat((Object) head.get("hiddenWeights")).isNull();
        assertThat((Object) head.get("likeness")).isNull();
    }

    @Test
    void sendsTheLikenessWithAHeadThatKnowsOne() {
        Person student = people.student();
        Model model = people.modelWithLikeness(student, 6);
        var likeness = HeadBytes.read(model.head).likeness();

        JsonPath head = json(student, "/api/v1/models/" + model.id + "/head");

        assertThat(head.getFloat("likeness.offset")).isEqualTo(6);
        assertThat(head.getFloat("likeness.slope")).isEqualTo(3);
        assertThat(head.getFloat("likeness.smallest")).isEqualTo(1);
        assertThat(floats(head, "likeness.mean")).isEqualTo(likeness.space().mean());
        assertThat(floats(head, "likeness.directions"))
                .isEqualTo(likeness.space().directions());
    }

    @Test
    void sendsTheHeadOnceUntilItsThresholdMoves() {
        Person student = people.student();
        Model model = people.model(student, 0);
        String address = "/api/v1/models/" + model.id + "/head";
        String tag = given().header("Authorization", people.bearer(student))
                .get(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .extract()
                .header("ETag");

        given().header("Authorization", people.bearer(student))
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "private, no-cache");
        given().header("Authorization", people.bearer(people.student()))
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(404);
        projects.threshold(student, model.projectId, 0.9);
        given().header("Authorization", people.bearer(student))
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200)
                .body("threshold", equalTo(0.9f));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "{0}"                          | 304
            W/"{0}"                        | 304
            "other", "{0}"                 | 304
            "other",W/"{0}"                | 304
            W/"a,b" , W/"{0}", "c"         | 304
            *                              | 304
            "other"                        | 200
            W/"other", "a{0}"              | 200
            {0}                            | 200
            nonsense                       | 200
            """)
    void comparesTagsWeaklyAndTakesLists(String known, int status) {
        Person student = people.student();
        Model model = people.model(student, 0);
        for (String address : List.of(
                "/api/v1/models/" + model.id + "/head", "/models/backbones/" + Given.BACKBONE.sha256() + ".onnx")) {
            String bearer = people.bearer(student);
            String tag = given().header("Authorization", bearer).get(address).header("ETag");
            given().header("Authorization", bearer)
                    .header("If-None-Match", known.replace("{0}", tag.replace("\"", "")))
                    .get(address)
                    .then()
                    .statusCode(status)
                    .header("ETag", tag);
        }
    }

    @Test
    void saysWhenTheNetworkOfAModelNoLongerShips() {
        Person student = people.student();
        Model model = people.ofAnEarlierBackbone(student);

        for (String part : List.of("/head", "/model.onnx", "/download")) {
            given().header("Authorization", people.bearer(student))
                    .get("/api/v1/models/" + model.id + part)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("code", equalTo("BACKBONE_GONE"));
        }
        given().header("Authorization", people.bearer(student))
                .get("/api/v1/models/" + model.id)
                .then()
                .statusCode(200);
    }

    @Test
    void sendsAHiddenLayerToo() {
        Person student = people.student();
        Model model = people.model(student, 5);

        JsonPath head = json(student, "/api/v1/models/" + model.id + "/head");

        assertThat(head.getInt("hiddenUnits")).isEqualTo(5);
        assertThat(floats(head, "hiddenWeights"))
                .isEqualTo(HeadBytes.read(model.head).hidden().weights());
        assertThat(floats(head, "hiddenBias")).hasSize(5);
        assertThat(floats(head, "weights")).hasSize(15);
    }

    @Test
    void handsOutTheVeryFileThatWasVerified() {
        Person student = people.student();
        Model model = people.model(student, 0);

        var answer = given().header("Authorization", people.bearer(student))
                .get("/api/v1/models/" + model.id + "/model.onnx");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Sha256.hex(answer.asByteArray())).isEqualTo(model.onnxSha256);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"kase-hunde-1.onnx\"");
    }

    @Test
    void handsOutAFileOfTheDaysBeforeItToldPeopleWhatIsInIt() {
        Person student = people.student();
        Model model = people.undocumented(student);

        var answer = given().header("Authorization", people.bearer(student))
                .get("/api/v1/models/" + model.id + "/model.onnx");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Sha256.hex(answer.asByteArray())).isEqualTo(model.onnxSha256);
    }

    @Test
    void bundlesFileLabelsAndExamples() throws IOException {
        Person student = people.student();
        Model model = people.model(student, 0);

        var answer =
                given().header("Authorization", people.bearer(student)).get("/api/v1/models/" + model.id + "/download");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"kase-hunde-1.zip\"");
        assertThat(names(answer.asByteArray()))
                .containsExactly(
                        "model.onnx",
                        "labels.json",
                        "README.md",
                        "requirements.txt",
                        "example.py",
                        "example.mjs",
                        "Example.java");
    }

    @Test
    void saysWhenAModelCanNoLongerBeMade() {
        Person student = people.student();
        Model model = people.outdated(student);

        given().header("Authorization", people.bearer(student))
                .get("/api/v1/models/" + model.id + "/model.onnx")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("MODEL_OUTDATED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/head", "/labels.json", "/model.onnx", "/download"})
    void isForItsOwnerAlone(String part) {
        String address = "/api/v1/models/" + people.model(people.student(), 0).id + part;

        given().header("Authorization", people.bearer(people.student()))
                .get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"));
        given().redirects().follow(false).get(address).then().statusCode(401);
    }

    @Test
    void backbonesAreForEverybodyAndForEver() {
        String address = "/models/backbones/" + Given.BACKBONE.sha256() + ".onnx";

        var answer = given().get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Sha256.hex(answer.asByteArray())).isEqualTo(Given.BACKBONE.sha256());
        assertThat(answer.header("Cache-Control")).contains("immutable");
        given().header("If-None-Match", answer.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
        given().get("/models/backbones/" + "0".repeat(64) + ".onnx").then().statusCode(404);
    }

    @Test
    void labelsGoInTheOrderOfTheProbabilities() {
        Person student = people.student();
        Model model = people.model(student, 0);

        given().header("Authorization", people.bearer(student))
                .get("/api/v1/models/" + model.id + "/labels.json")
                .then()
                .statusCode(200)
                .body("labels.name", equalTo(Given.NAMES))
                .body("labels", hasSize(3))
                .body("name", equalTo("Käse & Hunde"))
                .body("owner", nullValue());
    }

    private JsonPath json(Person person, String address) {
        return given().header("Authorization", people.bearer(person))
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static float[] floats(JsonPath json, String name) {
        return Float32.floats(Base64.getDecoder().decode(json.getString(name)));
    }

    private static List<String> names(byte[] file) throws IOException {
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
