package org.perceptory.app.borders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.Pictures;

/** What is one person's is as good as not there for everybody else, whatever their role. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class BordersIT {

    @ParameterizedTest
    @MethodSource("org.perceptory.app.borders.Address#allClosed")
    void nobody_reaches_anything(Address address) {
        assertThat(ask(Api.anonymous(), address).status()).isEqualTo(401);
        assertThat(ask(Api.withToken("pct_guessed"), address).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("org.perceptory.app.borders.Address#allOwned")
    void no_role_reaches_what_is_somebody_elses(Address address) {
        for (Role role : Role.values()) {
            Answer answer = ask(Neighbours.stranger(role), address);
            assertThat(answer.status()).as("%s: %s", role, answer).isEqualTo(404);
            assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
            assertThat(answer.json().get("code").asText()).isEqualTo("NOT_FOUND");
        }
    }

    @ParameterizedTest
    @MethodSource("org.perceptory.app.borders.Address#allThatChange")
    void another_sites_page_changes_nothing_with_the_cookie(Address address) {
        Answer answer = ask(Neighbours.ownerFromAnotherSite(), address);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.json().get("code").asText()).isEqualTo("CROSS_SITE");
    }

    @ParameterizedTest
    @MethodSource("org.perceptory.app.borders.Address#allOwned")
    void what_is_no_id_is_not_found(Address address) {
        String path = address.template().replaceAll("\\{\\w+}", "1%27%20or%201=1");
        Answer answer = send(Neighbours.owner(), address, path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("org.perceptory.app.borders.Address#allOwned")
    void an_id_that_was_never_given_is_not_found(Address address) {
        String path =
                address.template().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        Answer answer = send(Neighbours.owner(), address, path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
    }

    @Test
    void a_list_of_projects_holds_ones_own_alone() {
        String foreign = Neighbours.trained().project();
        for (Role role : Role.values()) {
            assertThat(Neighbours.stranger(role).get("/api/v1/projects").text()).doesNotContain(foreign);
        }
        assertThat(Neighbours.owner().get("/api/v1/projects").text()).contains(foreign);
    }

    @Test
    void somebody_elses_class_takes_nothing_of_mine() {
        Api stranger = Neighbours.stranger(Role.STUDENT);
        String mine = stranger.post("/api/v1/projects", Map.of("name", "Mine"))
                .json()
                .get("id")
                .asText();
        String foreign = Neighbours.trained().label();
        String into = "/api/v1/projects/" + mine + "/samples/" + UUID.randomUUID() + "?label=" + foreign;

        Answer added = stranger.send("PUT", into, Pictures.jpeg(Pictures.Kind.SQUARES, 1));
        Answer renamed = stranger.send("DELETE", "/api/v1/projects/" + mine + "/labels/" + foreign, new byte[0]);

        assertThat(added.status()).as(added.toString()).isEqualTo(404);
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(404);
        assertThat(Neighbours.owner()
                        .get(Neighbours.trained().fill("/api/v1/projects/{project}/labels"))
                        .text())
                .contains(foreign);
    }

    @Test
    void the_table_of_addresses_is_the_whole_api() {
        JsonNode paths =
                Neighbours.owner().get("/api/openapi?format=json").json().get("paths");
        var described = new ArrayList<String>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> described.add(operation.getKey().toUpperCase() + " " + path.getKey())));
        assertThat(Address.all().map(Address::toString)).containsExactlyInAnyOrderElementsOf(described);
    }

    private static Answer ask(Api who, Address address) {
        return send(who, address, Neighbours.fill(address.template()));
    }

    private static Answer send(Api who, Address address, String path) {
        if (address.method().equals("GET")) {
            return who.get(path);
        }
        return address.body().isEmpty()
                ? who.send(
                        address.method(),
                        path + Neighbours.trained().fill("?label={label}"),
                        Pictures.jpeg(Pictures.Kind.SQUARES, 1))
                : who.sendJson(address.method(), path, Neighbours.trained().fill(address.body()));
    }
}
