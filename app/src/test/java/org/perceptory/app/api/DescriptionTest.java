package org.perceptory.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** Of those that say it themselves; others have it described beside what they build. */
    @Test
    void success_is_described_as_it_is() throws Exception {
        Map<String, Integer> real = successes();
        assertThat(real).hasSizeGreaterThan(15).containsEntry("duplicateProject", 201);
        real.forEach((id, status) -> assertThat(route(id).statuses().stream().filter(code -> code < 300))
                .as(id)
                .containsExactly(status));
    }

    private static Map<String, Integer> successes() throws Exception {
        Path classes = Path.of("target/classes");
        Map<String, Integer> found = new HashMap<>();
        try (var files = Files.walk(classes)) {
            for (Path file : files.filter(one -> one.toString().endsWith("Resource.class"))
                    .toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                for (Method method : Class.forName(name).getDeclaredMethods()) {
                    Operation operation = method.getAnnotation(Operation.class);
                    if (operation != null
                            && !operation.hidden()
                            && !RestResponse.class.isAssignableFrom(method.getReturnType())) {
                        ResponseStatus status = method.getAnnotation(ResponseStatus.class);
                        int otherwise = method.getReturnType() == void.class ? 204 : 200;
                        found.put(operation.operationId(), status == null ? otherwise : status.value());
                    }
                }
            }
        }
        return found;
    }

    @Test
    void defaults_are_of_their_kind() {
        Route.in(document)
                .flatMap(route -> StreamSupport.stream(
                        route.operation().path("parameters").spliterator(), false))
                .map(parameter -> parameter.path("schema"))
                .filter(schema -> schema.has("default"))
                .forEach(schema -> assertThat(
                                schema.get("default").getNodeType().name())
                        .as(schema.toString())
                        .isEqualToIgnoringCase(schema.path("type").asText().replace("integer", "number")));
        assertThat(route("listProjects").operation().findValues("default"))
                .extracting(JsonNode::asText)
                .contains("0", "2147483647");
    }

    @Test
    void bytes_in_json_are_base64() {
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.findValues("format")).extracting(JsonNode::asText).doesNotContain("binary");
        for (String place : List.of("Head/properties/weights", "Embeddings/properties/vectors")) {
            assertThat(schemas.at("/" + place).findValuesAsText("format"))
                    .as(place)
                    .containsExactly("byte");
        }
    }

    @Test
    void a_token_is_of_no_format() {
        assertThat(document.at("/components/securitySchemes/token/bearerFormat").asText())
                .isEqualTo("opaque");
    }

    @ParameterizedTest
    @CsvSource({"Beginning, 1", "NewClass, 1", "Named, 1", "ModelName, 0"})
    void a_name_has_its_range(String schema, int shortest) {
        JsonNode name = document.at("/components/schemas/" + schema + "/properties/name");
        assertThat(name.path("minLength").asInt()).isEqualTo(shortest);
        assertThat(name.path("maxLength").asInt()).isEqualTo(60);
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
                "Move", List.of("ids", "label"),
                "PlannedLabel", List.of("name", "files", "test", "isNew"));
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
        fits("listSamples", 200, api.get(project + "/samples?label=" + trained.label()));
        fits("listSamples", 404, api.get(project + "/samples?label=" + UUID.randomUUID()));
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
        Answer second = api.sendJson("POST", project + "/labels", "{\"name\":\"Outside\",\"background\":true}");
        fits("createClass", 409, second);
        assertThat(second.json().get("code").asText()).isEqualTo("BACKGROUND_TAKEN");
        assertThat(second.json().get("detail").asText()).contains("“The room”");
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
            {"epochs":99999999999}                    | 400 | BAD_FIELD
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

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e-7", "-1", "1.5", "1e999"})
    void a_learning_rate_out_of_its_range_is_told_the_range(String rate) {
        String project = api.sendJson("POST", "/api/v1/projects", "{\"name\":\"Any\"}")
                .json()
                .get("id")
                .asText();
        Answer answer =
                api.sendJson("POST", "/api/v1/projects/" + project + "/jobs", "{\"learningRate\":" + rate + "}");
        fits("train", 422, answer);
        assertThat(answer.json().get("detail").asText()).contains("between 0.000001 and 1.");
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
