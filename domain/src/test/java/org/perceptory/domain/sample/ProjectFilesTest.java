package org.perceptory.domain.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProjectFilesTest {
    @Inject
    Given given;

    @Inject
    ProjectFiles files;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    Person student;
    Project project;

    @BeforeEach
    void aProject() {
        student = given.student();
        project = given.project(student);
    }

    @Test
    void aFolderAClassAndAllElse() throws IOException {
        Label cats = given.label(student, project, "Cats");
        Label dogs = given.label(student, project, "Dogs");
        given.sample(student, cats, "first cat", 1);
        given.sample(student, cats, "second cat", 2);
        given.sample(student, dogs, "a dog", 3);
        SampleView gone = given.sample(student, dogs, "gone", 4);
        samples.delete(student, project.id, List.of(gone.id()));

        Map<String, String> zip = zip();

        assertThat(zip).containsOnlyKeys("Cats/0001.jpg", "Cats/0002.jpg", "Dogs/0001.jpg", "project.json");
        assertThat(zip).containsEntry("Cats/0002.jpg", "second cat").containsEntry("Dogs/0001.jpg", "a dog");
        JsonNode about = new ObjectMapper().readTree(zip.get("project.json"));
        assertThat(about.at("/name").asText()).isEqualTo("Cats and dogs");
        assertThat(about.at("/settings/epochs").isInt()).isTrue();
        assertThat(about.at("/classes/1/color").asText()).isEqualTo(dogs.color);
        assertThat(about.at("/samples/2/file").asText()).isEqualTo("Dogs/0001.jpg");
        assertThat(about.at("/samples/2/name").asText()).isEqualTo("cat.jpg");
    }

    @Test
    void whatIsPutAsideLiesInAFolderOfItsOwn() throws IOException {
        Label cats = given.label(student, project, "Cats");
        given.sample(student, cats, "first cat", 1);
        SampleView aside = given.sample(student, cats, "second cat", 2);
        given.sample(student, given.label(student, project, "test"), "a test", 3);
        samples.holdOut(student, project.id, List.of(aside.id()), true);

        Map<String, String> zip = zip();

        assertThat(zip)
                .containsOnlyKeys("train/Cats/0001.jpg", "test/Cats/0002.jpg", "train/test/0001.jpg", "project.json")
                .containsEntry("test/Cats/0002.jpg", "second cat");
        JsonNode about = new ObjectMapper().readTree(zip.get("project.json"));
        assertThat(about.at("/samples").findValuesAsText("heldOut")).containsExactly("false", "true", "false");
    }

    @Test
    void nobodyElseGetsThem() {
        Person other = given.student();
        assertRefused(Refusal.NOT_FOUND, () -> files.snapshot(other, project.id));
    }

    private Map<String, String> zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.write(files.snapshot(student, project.id), bytes);
        Map<String, String> entries = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
