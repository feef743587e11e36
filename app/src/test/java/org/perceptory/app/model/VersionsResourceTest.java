package org.perceptory.app.model;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.testbed.PostgresResource;

/** A project's models over the API: listed, named, gone back to, deleted. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class VersionsResourceTest {
    @Inject
    Given people;

    private Person student;
    private Model first;
    private Model second;

    @BeforeEach
    void twoModels() {
        student = people.student();
        first = people.model(student, 0);
        second = people.another(first);
    }

    private RequestSpecification asked() {
        return given().header("Authorization", people.bearer(student));
    }

    private String list() {
        return "/api/v1/projects/" + first.projectId + "/models";
    }

    private static String address(Model model) {
        return "/api/v1/models/" + model.id;
    }

    @Test
    void they_are_listed_the_newest_first_with_the_one_in_use() {
        asked().get(list())
                .then()
                .statusCode(200)
                .body("version", contains(2, 1))
                .body("inUse", contains(true, false))
                .body("[0].judged", equalTo(30))
                .body("[0].low", equalTo(0.8f))
                .body("[0].changedSince", equalTo(true))
                .body("[0].settings.epochs", equalTo(50));
    }

    @Test
    void one_is_gone_back_to_everywhere() {
        asked().post(address(first) + "/use")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("inUse", equalTo(true));

        asked().get(list()).then().body("inUse", contains(false, true));
        asked().get("/api/v1/projects").then().body("[0].model", equalTo(first.id.toString()));
        asked().get(address(second)).then().body("inUse", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {"name":" Few pictures "}     | 200 | Few pictures
                {"name":"<b>x</b>"}           | 200 | <b>x</b>
                {"name":""}                   | 200 | ''
                {"name":null}                 | 200 | ''
                {}                            | 200 | ''
                """)
    void a_name_is_given_and_taken_away(String body, int status, String name) {
        asked().contentType("application/json").body(Map.of("name", "before")).put(address(first) + "/name");

        asked().contentType("application/json")
                .body(body)
                .put(address(first) + "/name")
                .then()
                .statusCode(status)
                .body("name", equalTo(name));
        asked().get(list()).then().body("[1].name", equalTo(name));
    }

    @Test
    void a_name_that_cannot_be_is_refused() {
        asked().contentType("application/json")
                .body(Map.of("name", "x".repeat(61)))
                .put(address(first) + "/name")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("NAME_TOO_LONG"));
    }

    @Test
    void the_one_in_use_is_deleted_and_the_other_takes_its_place() {
        asked().delete(address(second)).then().statusCode(204);

        asked().get(list())
                .then()
                .body("", hasSize(1))
                .body("[0].version", equalTo(1))
                .body("[0].inUse", equalTo(true));
        asked().get(address(second)).then().statusCode(404);
        asked().delete(address(second)).then().statusCode(404);
        asked().delete(address(first)).then().statusCode(204);
        asked().get(list()).then().statusCode(200).body("", empty());
    }
}
