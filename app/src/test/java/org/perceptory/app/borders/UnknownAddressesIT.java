package org.perceptory.app.borders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** An address that leads nowhere answers 404, to people and to programs; what is for those who run it is elsewhere. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class UnknownAddressesIT {

    private static final String ID = "7b0d0c5e-52d7-4a0f-9c28-0d8f3d6a7c11";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/tokens",
                "/account",
                "/service",
                "/service/people",
                "/links/gone",
                "/join/some-code",
                "/projects/" + ID,
                "/projects/" + ID + "/",
                "/projects/" + ID + "/models/compare?first=1&second=2",
                "/activities/" + ID + "/class",
                "/icon.svg"
            })
    void an_address_that_there_is(String path) {
        assertThat(Api.of(Account.create(Role.STUDENT)).get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/nowhere/",
                "/wp-login.php",
                "/.env",
                "/service/nowhere",
                "/service/people/nowhere",
                "/projects",
                "/projects/nowhere",
                "/projects/" + ID + "/nowhere",
                "/projects/nowhere/models",
                "/activities/nowhere/edit",
                "/submissions/1",
                "/courses/" + ID + "/" + ID,
                "/join",
                "/api/nowhere",
                "/api/v1/nowhere",
                "/VAADIN/build/nowhere.js",
                "/nowhere.css",
                "/icon.svgz",
                "/%00",
                "/%c3%28",
                "/a%2fb",
                "/q",
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui",
                "/q/arc",
                "/q/dev-ui"
            })
    void an_address_that_there_is_not(String path) {
        for (Api api : new Api[] {Api.anonymous(), Api.of(Account.create(Role.ADMIN))}) {
            assertThat(api.get(path).status()).as(path).isIn(404, 400);
        }
    }

    @Test
    void says_so_to_who_reads_it() {
        assertThat(Api.anonymous().get("/nowhere").header("Content-Type")).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void those_who_run_it_ask_after_its_health_at_a_port_of_its_own(String what)
            throws IOException, InterruptedException {
        var address = URI.create(RunningPerceptory.management() + "/q/health/" + what);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"status\": \"UP\"");
        }
    }
}
