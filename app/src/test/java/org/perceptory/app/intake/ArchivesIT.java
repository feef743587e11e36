package org.perceptory.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Sounds;

/** What a zip makes of a project: said beforehand, then done; never a class without a sample. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class ArchivesIT {

    private Api student;

    @BeforeEach
    void somebody() {
        student = Api.of(Account.create(Role.STUDENT));
    }

    @Test
    void what_the_preview_says_is_what_is_done() {
        String project = project("IMAGE");
        byte[] zip = BadPictures.zip(
                "README.txt", BadPictures.text(),
                "pets/Cats/0.jpg", Pictures.jpeg(Pictures.Kind.CIRCLES, 1),
                "pets/cats/1.jpg", Pictures.jpeg(Pictures.Kind.CIRCLES, 2),
                "pets/cats/1.jpg.json", BadPictures.text(),
                "pets/dogs/0.jpg", Pictures.jpeg(Pictures.Kind.BARS, 1));
        labels(project, "Class 1", "Class 2");

        Answer preview = student.send("POST", project + "/archive/preview", zip);

        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.json().get("labels").findValuesAsText("name")).containsExactly("Cats", "dogs");
        assertThat(preview.json().get("labels").findValuesAsText("files")).containsExactly("2", "1");
        assertThat(preview.json().get("labels").findValuesAsText("isNew")).containsOnly("true");
        assertThat(preview.json().get("removed")).extracting(JsonNode::asText).containsExactly("Class 1", "Class 2");
        assertThat(preview.json().get("leftOut").findValuesAsText("name")).containsExactly("README.txt");
        labels(project, "Class 1", "Class 2");
        assertThat(student.get(project + "/samples").json()).isEmpty();

        Answer added = student.send("POST", project + "/archive", zip);

        assertThat(added.json().get("added").asInt()).as(added.toString()).isEqualTo(3);
        assertThat(added.json().get("labels")).extracting(JsonNode::asText).containsExactly("Cats", "dogs");
        assertThat(added.json().get("refused").findValuesAsText("name")).containsExactly("README.txt");
        labels(project, "Cats", "dogs");
    }

    @Test
    void empty_classes_stay_where_the_project_has_samples_or_the_zip_names_them() {
        String named = project("IMAGE");
        byte[] zip = BadPictures.zip(
                "Class 1/0.png",
                Pictures.jpeg(Pictures.Kind.BARS, 1),
                "Mugs/0.png",
                Pictures.jpeg(Pictures.Kind.CIRCLES, 1));
        student.send("POST", named + "/archive", zip);
        labels(named, "Class 1", "Mugs");

        String begun = project("IMAGE");
        student.send(
                "PUT",
                begun + "/samples/" + UUID.randomUUID() + "?label=" + label(begun, 0),
                Pictures.jpeg(Pictures.Kind.BARS, 3));
        student.send("POST", begun + "/archive", BadPictures.zip("Mugs/0.png", Pictures.jpeg(Pictures.Kind.BARS, 4)));
        labels(begun, "Class 1", "Class 2", "Mugs");
    }

    @Test
    void what_is_no_picture_makes_no_class() {
        String project = project("IMAGE");
        Answer sounds = student.send(
                "POST", project + "/archive", BadPictures.zip("hiss/1.wav", Sounds.wav(Sounds.Kind.NOISE, 1, 1)));
        assertThat(sounds.json().get("code").asText()).isEqualTo("WRONG_KIND");

        Answer letters = student.send("POST", project + "/archive", BadPictures.zip("cats/1.jpg", BadPictures.text()));
        assertThat(letters.json().get("labels")).isEmpty();
        assertThat(letters.json().get("refused").findValuesAsText("code")).containsExactly("NOT_AN_IMAGE");
        labels(project, "Class 1", "Class 2");
    }

    @Test
    void a_zip_without_folders_fills_the_class_it_is_given_to() {
        String project = project("IMAGE");
        byte[] zip = BadPictures.zip("0.jpg", Pictures.jpeg(Pictures.Kind.CIRCLES, 1));
        String path = project + "/archive?label=" + label(project, 1);

        Answer preview = student.send("POST", path.replace("?", "/preview?"), zip);
        Answer added = student.send("POST", path, zip);

        assertThat(preview.json().get("labels").findValuesAsText("name")).containsExactly("Class 2");
        assertThat(added.json().get("labels")).extracting(JsonNode::asText).containsExactly("Class 2");
        labels(project, "Class 1", "Class 2");
        assertThat(student.send("POST", project + "/archive?label=" + label(project("IMAGE"), 0), zip)
                        .status())
                .as("a class of another project")
                .isEqualTo(404);
    }

    @Test
    void the_preview_is_for_those_alone_who_may_add() {
        Api other = Api.of(Account.create(Role.STUDENT));
        byte[] zip = BadPictures.zip("cats/0.jpg", Pictures.jpeg(Pictures.Kind.CIRCLES, 1));
        assertThat(other.send("POST", project("IMAGE") + "/archive/preview", zip)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void teachable_machines_background_noise_is_the_background_noise() {
        String project = project("AUDIO");
        byte[] zip = BadPictures.zip(
                "_background_noise_/1.wav", Sounds.silence(2),
                "Clap/1.wav", Sounds.wav(Sounds.Kind.KNOCKS, 1, 1));

        Answer added = student.send("POST", project + "/archive", zip);

        assertThat(added.json().get("added").asInt()).as(added.toString()).isEqualTo(3);
        labels(project, "Background noise", "Clap");
        assertThat(student.get(project + "/samples?label=" + label(project, 0)).json())
                .as("silence is kept")
                .hasSize(2);
    }

    /** As the page begins one. */
    private String project(String modality) {
        String project = "/api/v1/projects/"
                + student.post("/api/v1/projects", Map.of("name", "Imported", "modality", modality))
                        .json()
                        .get("id")
                        .asText();
        student.post(project + "/labels", Map.of("name", "Class 1"));
        student.post(project + "/labels", Map.of("name", "Class 2"));
        return project;
    }

    private String label(String project, int position) {
        return student.get(project + "/labels").json().get(position).get("id").asText();
    }

    private void labels(String project, String... names) {
        assertThat(student.get(project + "/labels").json().findValuesAsText("name"))
                .isEqualTo(List.of(names));
    }
}
