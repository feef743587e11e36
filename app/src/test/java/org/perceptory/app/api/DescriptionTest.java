package org.perceptory.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.TrainedProject;
import org.perceptory.domain.access.AccessTokens;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.PostgresResource;
import org.perceptory.testbed.Sounds;

/** The resources do what the description says: each answer's status stands there, and its JSON fits its schema. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DescriptionTest {

    @Inject
    People people;

    @Inject
    AccessTokens tokens;

    private JsonNode document;
    private Api api;

    @BeforeEach
    void ask_for_the_description() {
        var somebody = people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.STUDENT);
        api = Api.withToken(tokens.issue(somebody, "test").secret());
        document = api.get("/api/openapi?format=json").json();
    }

    @Test
    void every_operation_has_an_id_of_its_own() {
        List<String> ids = Route.in(document)
                .map(route -> route.operation().path("operationId").asText())
                .toList();
        assertThat(ids).doesNotContain("").doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void every_problem_is_described_as_one() {
        Route.in(document)
                .forEach(route -> route.operation().get("responses").properties().stream()
                        .filter(response -> response.getKey().matches("[45]\\d\\d"))
                        .forEach(response -> {
                            assertThat(response.getValue().path("description").asText())
                                    .as(route.toString())
                                    .isNotBlank();
                            assertThat(response.getValue()
                                            .at("/content/application~1problem+json/schema/$ref")
                                            .asText())
                                    .as(route.toString())
                                    .isEqualTo("#/components/schemas/Problem");
                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "epochs, 1, 1000",
        "batchSize, 1, 512",
        "learningRate, 0.000001, 1",
        "hiddenUnits, 0, 512",
    })
    void a_setting_has_its_range(String setting, double lowest, double highest) {
        JsonNode described = document.at("/components/schemas/SettingsJson/properties/" + setting);
        assertThat(described.path("minimum").asDouble(Double.NaN)).isEqualTo(lowest);
        assertThat(described.path("maximum").asDouble(Double.NaN)).isEqualTo(highest);
    }

    @Test
    void bodies_and_parameters_that_are_needed_are_said_to_be() {
        Map<String, List<String>> needed = Map.of(
                "Beginning", List.of("name"),
                "NewClass", List.of("name"),
                "Named", List.of("name"),
                "ModelVerification", List.of("samples", "maxDifference"),
                "Ids", List.of("ids"),
                "Move", List.of("ids", "label"));
        needed.forEach((schema, fields) -> {
            var required = new ArrayList<String>();
            document.at("/components/schemas/" + schema + "/required").forEach(name -> required.add(name.asText()));
            assertThat(required).as(schema).containsExactlyInAnyOrderElementsOf(fields);
        });
        assertThat(route("createClass").operation().at("/requestBody/required").asBoolean())
                .isTrue();
        assertThat(route("train").operation().at("/requestBody/required").asBoolean())
                .isFalse();
        for (String id : List.of("addSample", "addRecording")) {
            JsonNode label = StreamSupport.stream(
                            route(id).operation().get("parameters").spliterator(), false)
                    .filter(parameter -> parameter.get("name").asText().equals("label"))
                    .findFirst()
                    .orElseThrow();
            assertThat(label.path("required").asBoolean()).as(id).isTrue();
        }
    }

    @Test
    void pictures_from_the_project_to_the_prediction() {
        TrainedProject trained = TrainedProject.of(api);
        String project = "/api/v1/projects/" + trained.project();
        String model = "/api/v1/models/" + trained.model();
        byte[] picture = Pictures.jpeg(Kind.SQUARES, 7);
        String sample = project + "/samples/" + UUID.randomUUID() + "?label=" + trained.label();
        Map<String, Object> ids = Map.of("ids", List.of(trained.sample()));

        fits("listProjects", 200, api.get("/api/v1/projects"));
        fits("listClasses", 200, api.get(project + "/labels"));
        fits("listSamples", 200, api.get(project + "/samples"));
        fits("addSample", 201, api.send("PUT", sample, picture));
        fits("addSample", 200, api.send("PUT", sample, picture));
        String named = project + "/samples/" + UUID.randomUUID() + "?label=" + trained.label() + "&name=a%00b.jpg";
        Answer added = api.send("PUT", named, picture);
        fits("addSample", 201, added);
        assertThat(added.json().get("name").asText()).isEqualTo("ab.jpg");
        fits(
                "addSample",
                422,
                api.send("PUT", project + "/samples/" + UUID.randomUUID() + "?label=" + trained.label(), new byte[] {1
                }));
        fits(
                "moveSamples",
                200,
                api.post(project + "/samples/move", Map.of("ids", List.of(), "label", trained.label())));
        fits("deleteSamples", 200, api.post(project + "/samples/delete", ids));
        fits("restoreSamples", 200, api.post(project + "/samples/restore", ids));
        fits("getEmbeddings", 200, api.get(project + "/embeddings"));
        fits("getJob", 200, api.get("/api/v1/jobs/" + trained.job()));
        fits("cancelJob", 200, api.post("/api/v1/jobs/" + trained.job() + "/cancel", null));
        fits("getModel", 200, api.get(model));
        fits("getEvaluation", 200, api.get(model + "/evaluation"));
        fits("getHead", 200, api.get(model + "/head"));
        fits("getLabels", 200, api.get(model + "/labels.json"));
        fits("predict", 200, api.send("POST", model + "/predictions", picture));
        Answer refused = api.send("POST", model + "/predictions", new byte[] {1});
        fits("predict", 422, refused);
        assertThat(refused.json().get("title").asText()).isEqualTo("This file was not classified");
        Answer renamed = api.sendJson("PUT", project + "/labels/" + trained.label() + "/name", "{\"name\":\"Round\"}");
        fits("renameClass", 200, renamed);
        fits("train", 202, api.sendJson("POST", project + "/jobs", "{\"epochs\":10}"));
        fits("deleteClass", 204, api.send("DELETE", project + "/labels/" + trained.label(), new byte[0]));
        fits("deleteProject", 204, api.send("DELETE", project, new byte[0]));
    }

    @Test
    void sounds_with_a_class_of_background_noise() {
        Answer made = api.sendJson("POST", "/api/v1/projects", "{\"name\":\"Sounds\",\"modality\":\"AUDIO\"}");
        fits("createProject", 201, made);
        String project = "/api/v1/projects/" + made.json().get("id").asText();
        Answer background = api.sendJson("POST", project + "/labels", "{\"name\":\"The room\",\"background\":true}");
        fits("createClass", 201, background);
        assertThat(background.json().get("background").asBoolean()).isTrue();
        String recording = project + "/recordings/" + UUID.randomUUID() + "?label="
                + background.json().get("id").asText();
        byte[] wav = Sounds.wav(Sounds.Kind.CHIRPS, 1, 2);
        fits("addRecording", 201, api.send("PUT", recording, wav));
        fits("addRecording", 200, api.send("PUT", recording, wav));
        fits("listSamples", 200, api.get(project + "/samples"));
    }

    @Test
    void pictures_have_no_background_noise() {
        Answer made = api.sendJson("POST", "/api/v1/projects", "{\"name\":\"Pictures\"}");
        String labels = "/api/v1/projects/" + made.json().get("id").asText() + "/labels";
        Answer refused = api.sendJson("POST", labels, "{\"name\":\"The room\",\"background\":true}");
        fits("createClass", 422, refused);
        assertThat(refused.json().get("code").asText()).isEqualTo("BACKGROUND_OF_PICTURES");
        assertThat(api.get(labels).json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                        | 202 |
            {}                                        | 202 |
            null                                      | 202 |
            {"epochs":10}                             | 202 |
            {"epochs":null,"learningRate":0.01}       | 202 |
            {"epochs":0}                              | 422 | SETTING_OUT_OF_RANGE
            {"hiddenUnits":513}                       | 422 | SETTING_OUT_OF_RANGE
            {"epochs":"many"}                         | 400 | BAD_FIELD
            {"epochs":[10]}                           | 400 | BAD_FIELD
            {"epochs":99999999999}                    | 400 | BAD_REQUEST
            """)
    void a_training_takes_the_settings_that_it_is_given(String body, int status, String code) {
        String project = api.sendJson("POST", "/api/v1/projects", "{\"name\":\"Any\"}")
                .json()
                .get("id")
                .asText();
        Answer answer = body.isEmpty()
                ? api.send("POST", "/api/v1/projects/" + project + "/jobs", new byte[0])
                : api.sendJson("POST", "/api/v1/projects/" + project + "/jobs", body);
        fits("train", status, answer);
        assertThat(answer.json().path("code").asText(null)).isEqualTo(code);
    }

    private Route route(String id) {
        return Route.in(document)
                .filter(route -> route.operation().path("operationId").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No operation " + id));
    }

    private void fits(String operation, int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        JsonNode described = route(operation).operation().get("responses").path(String.valueOf(status));
        assertThat(described.isObject())
                .as("%s %d is described", operation, status)
                .isTrue();
        if (answer.bytes().length == 0) {
            assertThat(described.has("content")).as(operation).isFalse();
            return;
        }
        String type = answer.header("Content-Type").split(";")[0];
        new Schemas(document).holds(described.path("content").path(type).path("schema"), answer.json(), operation);
    }
}
