package org.perceptory.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.Api;
import org.perceptory.domain.access.AccessTokens;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.PostgresResource;

/** Zips that come to one project at the same moment: each picture is there, each class once. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class UploadsAtOnceTest {

    private static final int ZIPS = 6;

    @Inject
    People people;

    @Inject
    AccessTokens tokens;

    @Test
    void the_classes_that_several_zips_name_are_made_once_and_nothing_is_lost() throws Exception {
        var somebody = people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.STUDENT);
        Api api = Api.withToken(tokens.issue(somebody, "test").secret());
        Answer made = api.sendJson("POST", "/api/v1/projects", "{\"name\":\"Any\"}");
        String project = "/api/v1/projects/" + made.json().get("id").asText();
        List<Callable<Answer>> uploads = new ArrayList<>();
        for (int i = 0; i < ZIPS; i++) {
            byte[] zip = zip(i);
            uploads.add(() -> api.send("POST", project + "/archive", zip));
        }

        Set<String> classes = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(ZIPS)) {
            for (var upload : threads.invokeAll(uploads)) {
                JsonNode told = upload.get().json();
                assertThat(told.path("refused")).as(told.toString()).isEmpty();
                assertThat(told.path("added").asInt()).as(told.toString()).isEqualTo(2);
                told.path("made")
                        .forEach(one -> assertThat(classes.add(one.asText()))
                                .as("made by one of them")
                                .isTrue());
            }
        }
        assertThat(api.get(project + "/labels").json().findValuesAsText("name")).containsExactlyInAnyOrder("a", "b");
        assertThat(classes).hasSize(2);
        assertThat(api.get(project + "/samples").json()).hasSize(2 * ZIPS);
    }

    private static byte[] zip(int number) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String folder : List.of("a", "b")) {
                zip.putNextEntry(new ZipEntry(folder + "/" + number + ".jpg"));
                zip.write(Pictures.jpeg(Kind.SQUARES, 2 * number + (folder.equals("a") ? 0 : 1)));
            }
        }
        return bytes.toByteArray();
    }
}
