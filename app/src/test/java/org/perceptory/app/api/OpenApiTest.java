package org.perceptory.app.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OpenApiTest {
    @Test
    void describesEveryAddressThatScriptsUse() {
        JsonPath description = given().accept("application/json")
                .get("/api/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        Map<String, Map<String, Map<String, Object>>> paths = description.getMap("paths");
        assertThat(paths)
                .containsKeys(
                        "/api/v1/projects",
                        "/api/v1/projects/{project}/samples/{sample}",
                        "/api/v1/projects/{project}/jobs",
                        "/api/v1/jobs/{job}",
                        "/api/v1/models/{model}/predictions",
                        "/api/v1/models/{model}/download");
        assertThat(paths.values())
                .allSatisfy(path -> assertThat(path.values())
                        .allSatisfy(operation ->
                                assertThat((String) operation.get("summary")).isNotBlank()));
        assertThat(description.getString("info.title")).isEqualTo("Perceptory");
    }

    @Test
    void hasAPageThatPeopleRead() {
        given().get("/api/").then().statusCode(200).body(containsString("swagger-ui"));
    }

    @Test
    void isNoCloakOverTheApiItself() {
        given().get("/api/v1/projects").then().statusCode(401);
        given().header("Authorization", "Bearer pct_nobodys")
                .get("/api/v1/projects")
                .then()
                .statusCode(401);
        given().get("/api").then().statusCode(equalTo(200));
    }
}
