package org.perceptory.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.app.api.Asking.Told;
import org.perceptory.domain.access.AccessTokens;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.PostgresResource;

/** Whatever is wrong with a request to the API, wherever it is found: the answer is a problem with a code. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FaultsTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "PROPFIND");

    @Inject
    People people;

    @Inject
    AccessTokens tokens;

    private String bearer;
    private List<Route> routes;

    @BeforeEach
    void ask_for_the_description() throws Exception {
        var somebody = people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.STUDENT);
        bearer = "Bearer " + tokens.issue(somebody, "test").secret();
        routes = Route.in(new Asking("GET", "/api/openapi?format=json").send().json())
                .toList();
        assertThat(routes).hasSizeGreaterThan(25);
    }

    private Stream<Route> routes(Predicate<Route> which) {
        List<Route> found = routes.stream().filter(which).toList();
        assertThat(found).isNotEmpty();
        return found.stream();
    }

    /** A problem, of a status that the description has for this operation. */
    private static void isDescribed(Route route, Told told) {
        told.isProblem();
        assertThat(route.statuses()).as(told.toString()).contains(told.status());
    }

    private static void isDescribed(Route route, Told told, int status, String code) {
        told.isProblem(status, code);
        isDescribed(route, told);
    }

    @Test
    void a_scheme_has_no_case() {
        new Asking("GET", "/api/v1/jobs/" + UUID.randomUUID())
                .with("Authorization", bearer.replace("Bearer", "bearer"))
                .send()
                .isProblem(404, "NOT_FOUND");
    }

    private Asking somebody(String method, String path) {
        return new Asking(method, path).with("Authorization", bearer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer pct_guessed", "Bearer ", "Basic Zm9vOmJhcg==", "nonsense"})
    void nobody_is_told_how_to_sign_in(String authorization) {
        routes(route -> !route.isForAll()).forEach(route -> {
            Asking asking = new Asking(route.method(), route.toNothing());
            Told told = (authorization.isEmpty() ? asking : asking.with("Authorization", authorization))
                    .with("X-Requested-With", "perceptory")
                    .send();
            isDescribed(route, told, 401, "NOT_SIGNED_IN");
            assertThat(told.header("WWW-Authenticate")).isEqualTo("Bearer");
        });
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        for (String path : routes.stream().map(Route::path).distinct().toList()) {
            String address = path.replace("{sha256}", "0".repeat(64))
                    .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            List<String> right =
                    routes(route -> route.leadsTo(address)).map(Route::method).toList();
            for (String wrong : METHODS.stream().filter(m -> !right.contains(m)).toList()) {
                Told told = somebody(wrong, address).send();
                told.isProblem(405, "WRONG_METHOD");
                assertThat(told.header("Allow").split(", ")).as(told.toString()).containsAll(right);
            }
        }
    }

    @Test
    void what_is_no_id_is_not_found() {
        routes(Route::hasNames)
                .forEach(route -> isDescribed(
                        route, somebody(route.method(), route.with("no-id")).send(), 404, "NOT_FOUND"));
    }

    @Test
    void what_nobody_has_is_not_found() {
        routes(route -> route.hasNames() && !route.takesFile())
                .forEach(route -> isDescribed(
                        route,
                        somebody(route.method(), route.toNothing())
                                .json("{\"name\":\"A\"}")
                                .send(),
                        404,
                        "NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            application/json | {                 | 400 | BAD_REQUEST
            application/json | {"name":          | 400 | BAD_REQUEST
            application/json | nonsense          | 400 | BAD_REQUEST
            application/json | []                | 400 | BAD_REQUEST
            application/json;charset=x | {       | 400 | BAD_REQUEST
            application/json | "a"               | 400 | BAD_REQUEST
            application/json | {} x              | 400 | BAD_REQUEST
            application/json | {}{}              | 400 | BAD_REQUEST
            application/json | {}]               | 400 | BAD_REQUEST
            application/json | {"zz":1,"zz":1}   | 400 | REPEATED_FIELD
            application/json | {"zz":{"a":1,"a":2}} | 400 | REPEATED_FIELD
            nonsense         | {}                | 415 | WRONG_MEDIA_TYPE
            text/plain       | {}                | 415 | WRONG_MEDIA_TYPE
            application/xml  | <a/>              | 415 | WRONG_MEDIA_TYPE
            multipart/form-data; boundary=x | x  | 415 | MULTIPART
            multipart/form-data | --x            | 415 | MULTIPART
            """)
    void a_body_that_is_no_json(String type, String body, int status, String code) {
        routes(Route::takesJson)
                .forEach(route -> isDescribed(
                        route,
                        somebody(route.method(), route.toNothing())
                                .body(type, body)
                                .send(),
                        status,
                        code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            PUT  | /projects/{id}/labels/{id}/name | {"name":"a","name":"b"}                                        | name
            POST | /projects/{id}/copies           | {"name":"a","name":"b"}                                        | name
            POST | /projects/{id}/labels | {"background":false,"background":false,"name":"q","name":"r"} | background
            POST | /projects                       | {"name":"q1","modality":"IMAGE","modality":"AUDIO","name":"q2"} | modality
            POST | /projects/{id}/samples/move     | {"ids":[],"ids":[],"label":null,"label":null}                  | ids
            POST | /projects/{id}/samples/delete   | {"ids":[],"x":0,"ids":[]}                                      | ids
            POST | /projects/{id}/jobs             | {"epochs":1,"epochs":1}                                        | epochs
            PUT  | /models/{id}/name               | {"name":null,"n\\u0061me":null}                                | name
            """)
    void a_field_that_is_said_twice_is_named(String method, String path, String body, String field) {
        Told told = somebody(
                        method,
                        "/api/v1" + path.replace("{id}", UUID.randomUUID().toString()))
                .json(body)
                .send();
        told.isProblem(400, "REPEATED_FIELD");
        assertThat(told.json().path("detail").asText()).contains("“" + field + "”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            jobs             | {"epochs":1.5}                  | epochs
            jobs             | {"epochs":10.0}                 | epochs
            jobs             | {"epochs":"10"}                 | epochs
            jobs             | {"epochs":""}                   | epochs
            jobs             | {"epochs":true}                 | epochs
            jobs             | {"epochs":2147483648}           | epochs
            jobs             | {"batchSize":-2147483649}       | batchSize
            jobs             | {"hiddenUnits":1e99}            | hiddenUnits
            jobs             | {"seed":1.5}                    | seed
            jobs             | {"seed":9223372036854775808}    | seed
            jobs             | {"learningRate":"0.1"}          | learningRate
            jobs             | {"learningRate":true}           | learningRate
            labels           | {"name":5}                      | name
            labels           | {"name":1.5}                    | name
            labels           | {"name":true}                   | name
            labels           | {"name":["a"]}                  | name
            labels           | {"name":"a","background":"yes"} | background
            labels           | {"name":"a","background":"true"} | background
            labels           | {"name":"a","background":1}     | background
            copies           | {"name":5}                      | name
            samples/move     | {"ids":"x","label":null}        | ids
            samples/move     | {"ids":[""],"label":null}       | ids.[0]
            samples/move     | {"ids":[],"label":""}           | label
            samples/move     | {"ids":[],"label":5}            | label
            samples/hold-out | {"ids":[],"heldOut":"no"}       | heldOut
            """)
    void a_value_of_the_wrong_kind_is_named(String place, String body, String field) {
        Told told = somebody("POST", "/api/v1/projects/" + UUID.randomUUID() + "/" + place)
                .json(body)
                .send();
        told.isProblem(400, "BAD_FIELD");
        assertThat(told.json().path("detail").asText()).contains("“" + field + "”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            move     | {"ids":[]}                | MISSING_FIELD | label
            move     | {"ids":[],"label":null}   | MISSING_FIELD | label
            move     | {}                        | MISSING_FIELD | ids
            delete   | {}                        | MISSING_FIELD | ids
            delete   | null                      | MISSING_FIELD | ids
            restore  | {"ids":null}              | MISSING_FIELD | ids
            restore  | {"ids":[null]}            | BAD_FIELD     | ids
            hold-out | {"heldOut":true}          | MISSING_FIELD | ids
            """)
    void a_field_that_is_needed_is_named(String deed, String body, String code, String field) {
        String project = somebody("POST", "/api/v1/projects")
                .json("{\"name\":\"Any\"}")
                .send()
                .json()
                .path("id")
                .asText();
        Told told = somebody("POST", "/api/v1/projects/" + project + "/samples/" + deed)
                .json(body)
                .send();
        told.isProblem(400, code);
        assertThat(told.json().path("detail").asText()).contains("“" + field + "”");
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 2_000})
    void brackets_without_end(int depth) {
        routes(Route::takesJson).forEach(route -> {
            Told told = somebody(route.method(), route.toNothing())
                    .json("{\"zz\":" + "[".repeat(depth))
                    .send();
            isDescribed(route, told);
            assertThat(told.status()).as(told.toString()).isEqualTo(400);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "POST, models/{id}/predictions?seconds=x",
        "POST, models/{id}/predictions?seconds=%20",
        "POST, models/{id}/predictions?seconds=1",
        "GET, projects/{id}/samples?heldOut=yes",
        "PUT, projects/{id}/samples/{id}?label={id}&heldOut=x",
        "PUT, projects/{id}/recordings/{id}?label={id}&heldOut=x",
        "POST, projects/{id}/archive?heldOut=x",
        "POST, projects/{id}/archive/preview?heldOut=x",
    })
    void a_flag_is_true_or_false(String method, String path) {
        String address = "/api/v1/" + path.replace("{id}", UUID.randomUUID().toString());
        somebody(method, address).send().isProblem(400, "BAD_PARAMETER");
        // What comes next is found out then: there is no such project, or no file.
        assertThat(somebody(method, address.replaceAll("=[^=]+$", "=True"))
                        .send()
                        .status())
                .isIn(404, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "image jpeg", "/", "image/", ";image/jpeg"})
    void a_file_of_no_media_type_is_told_what_one_is(String type) {
        routes(Route::takesFile).forEach(route -> {
            Told told =
                    somebody(route.method(), route.toNothing()).body(type, "x").send();
            isDescribed(route, told, 415, "WRONG_MEDIA_TYPE");
            assertThat(told.json().path("detail").asText()).contains("image/jpeg");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "Multipart/Form-Data", "multipart/mixed"})
    void a_file_is_no_form(String type) {
        routes(Route::takesFile)
                .forEach(route -> isDescribed(
                        route,
                        somebody(route.method(), route.toNothing())
                                .body(type, "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n")
                                .send(),
                        415,
                        "MULTIPART"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-nothing", "nonsense", "image/tiff, application/xml;q=0.9"})
    void a_form_that_nothing_comes_in(String accept) {
        routes(route -> true)
                .forEach(route -> isDescribed(
                        route,
                        somebody(route.method(), route.toNothing())
                                .with("Accept", accept)
                                .send()));
        somebody("GET", "/api/v1/projects").with("Accept", accept).send().isProblem(406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "{\"ids\":null}", "{\"ids\":[null]}", "{\"name\":null}"})
    void a_body_that_says_nothing_is_no_fault_of_ours(String body) {
        routes(Route::takesJson)
                .filter(route -> !route.path().endsWith("/projects"))
                .forEach(route -> {
                    Told told = somebody(route.method(), route.toNothing())
                            .json(body)
                            .send();
                    isDescribed(route, told);
                    assertThat(told.status()).as(told.toString()).isLessThan(500);
                });
        somebody("POST", "/api/v1/projects").json(body).send().isProblem(422, "NAME_EMPTY");
    }

    @Test
    void more_than_any_request_may_have_is_too_large() {
        routes(route -> !route.method().equals("GET"))
                .forEach(route -> isDescribed(
                        route, somebody(route.method(), route.toNothing()).claiming(1L << 40), 413, "TOO_LARGE"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nothing, 404, NOT_FOUND",
        "POST, /api/nothing, 404, NOT_FOUND",
        "GET, /api/v1, 404, NOT_FOUND",
        "GET, /api/v1/, 404, NOT_FOUND",
        "GET, /api/v2/projects, 404, NOT_FOUND",
        "DELETE, /api/v1/nothing, 404, NOT_FOUND",
        "GET, /api/openapi/nothing, 404, NOT_FOUND",
        "GET, /api/v1/projects/%00/labels, 404, NOT_FOUND",
        "GET, /api/v1/projects?limit=ten, 400, BAD_PAGE",
        "GET, /api/v1/projects?offset=1.5, 400, BAD_PAGE",
        "GET, /api/v1/projects/00000000-0000-0000-0000-000000000000/samples?label=x, 400, BAD_PARAMETER",
        "PUT, /api/v1/projects/00000000-0000-0000-0000-000000000000/samples/x?label=x, 404, NOT_FOUND",
        "GET, /api/v1/projects%0Alabels, 404, NOT_FOUND",
        "GET, /models/backbones/nothing, 404, NOT_FOUND",
        "GET, /models/backbones/0000.onnx, 404, NOT_FOUND",
    })
    void an_address_that_leads_nowhere(String method, String path, int status, String code) {
        somebody(method, path).send().isProblem(status, code);
    }

    @Test
    void who_is_to_wait_is_told_how_long() {
        var full = new ProblemException(429, Problem.of("TOO_MANY_PREDICTIONS"));
        assertThat(new ProblemMapper().answer(full).getHeaderString("Retry-After"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"samples, label=x", "samples, ''", "recordings, ''", "recordings, label=", "samples, label=&burst=x"})
    void a_sample_needs_its_class(String kind, String query) {
        String path = "/api/v1/projects/" + UUID.randomUUID() + "/" + kind + "/" + UUID.randomUUID() + "?" + query;
        somebody("PUT", path).body("image/jpeg", "x").send().isProblem(400, "BAD_PARAMETER");
    }
}
