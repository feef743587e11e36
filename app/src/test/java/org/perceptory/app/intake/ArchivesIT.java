package org.perceptory.app.intake;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    @Test
    void what_lies_in_a_folder_test_is_put_aside_unless_it_is_not_wanted() {
        String project = project("IMAGE");
        byte[] zip = BadPictures.zip(
                "pets/train/cats/0.jpg", Pictures.jpeg(Pictures.Kind.CIRCLES, 1),
                "pets/train/cats/1.jpg", Pictures.jpeg(Pictures.Kind.CIRCLES, 2),
                "pets/Test/cats/2.jpg", Pictures.jpeg(Pictures.Kind.CIRCLES, 3),
                "pets/train/dogs/0.jpg", Pictures.jpeg(Pictures.Kind.BARS, 1),
                "pets/train/dogs/1.jpg", Pictures.jpeg(Pictures.Kind.BARS, 2));

        JsonNode preview =
                student.send("POST", project + "/archive/preview", zip).json();
        JsonNode added = student.send("POST", project + "/archive", zip).json();

        assertThat(preview.get("heldOut").asBoolean()).as(preview.toString()).isTrue();
        assertThat(preview.get("labels").findValuesAsText("test")).containsExactly("1", "0");
        assertThat(added.get("added").asInt()).as(added.toString()).isEqualTo(5);
        assertThat(added.get("heldOut").asInt()).isEqualTo(1);
        JsonNode aside = student.get(project + "/samples?heldOut=true").json();
        assertThat(aside.findValuesAsText("name")).containsExactly("2.jpg");
        assertThat(student.get(project + "/samples?heldOut=false").json()).hasSize(4);

        JsonNode figures = trained(project).get("heldOut");
        assertThat(figures.get("samples").asInt() + figures.get("copies").asInt())
                .as(figures.toString())
                .isEqualTo(1);

        student.post(project + "/samples/hold-out", Map.of("ids", aside.findValuesAsText("id"), "heldOut", false));
        assertThat(student.get(project + "/samples?heldOut=true").json()).isEmpty();

        String whole = project("IMAGE");
        student.send("POST", whole + "/archive?heldOut=false", zip);
        assertThat(student.get(whole + "/samples?heldOut=false").json()).hasSize(5);
    }

    @Test
    void a_sample_is_put_aside_by_itself_and_comes_back_in_a_folder_test() {
        String project = project("AUDIO");
        String recording = project + "/recordings/" + UUID.randomUUID() + "?label=" + label(project, 0);
        student.send("PUT", recording + "&heldOut=true", Sounds.wav(Sounds.Kind.KNOCKS, 1, 2));
        student.send(
                "PUT",
                recording.replaceFirst("[^/]+\\?", UUID.randomUUID() + "?"),
                Sounds.wav(Sounds.Kind.NOISE, 1, 1));
        assertThat(student.get(project + "/samples").json().findValuesAsText("heldOut"))
                .containsExactly("true", "true", "false");

        byte[] zip = student.get(project + "/download").bytes();
        String copy = project("AUDIO");
        JsonNode added = student.send("POST", copy + "/archive", zip).json();

        assertThat(added.get("heldOut").asInt()).as(added.toString()).isEqualTo(2);
        assertThat(student.get(copy + "/samples?heldOut=true").json()).hasSize(2);
        labels(copy, "Class 1", "Class 2");
    }

    @Test
    void what_would_not_fit_is_said_beforehand_and_makes_no_class() {
        String project = project("IMAGE");
        String long70 = "x".repeat(70);
        Object[] entries = new Object[2 * (2 * 101 + 3)];
        for (int i = 0; i < 2 * 101; i++) {
            entries[2 * i] = "%03d/%d.jpg".formatted(i / 2, i);
            entries[2 * i + 1] = new byte[1];
        }
        for (int i = 0; i < 3; i++) {
            entries[4 * 101 + 2 * i] = long70 + "/" + i + ".jpg";
            entries[4 * 101 + 2 * i + 1] = new byte[1];
        }

        JsonNode preview = student.send("POST", project + "/archive/preview", BadPictures.zip(entries))
                .json();

        assertThat(preview.get("labels")).hasSize(100);
        assertThat(preview.get("leftOut").findValuesAsText("name")).containsExactly("100", long70);
        assertThat(preview.get("leftOut").findValuesAsText("files")).containsExactly("2", "3");
        assertThat(preview.get("leftOut").findValuesAsText("code")).containsExactly("TOO_MANY_LABELS", "NAME_TOO_LONG");

        student.send(
                "PUT",
                project + "/samples/" + UUID.randomUUID() + "?label=" + label(project, 0),
                Pictures.jpeg(Pictures.Kind.BARS, 3));
        Object[] many = new Object[2 * 5_000];
        for (int i = 0; i < 5_000; i++) {
            many[2 * i] = (i < 4_999 ? "most/" : "rest/") + i + ".jpg";
            many[2 * i + 1] = new byte[1];
        }
        JsonNode full = student.send("POST", project + "/archive/preview", BadPictures.zip(many))
                .json();
        assertThat(full.get("labels").findValuesAsText("name")).containsExactly("most");
        assertThat(full.get("leftOut").findValuesAsText("name")).containsExactly("rest");
        assertThat(full.get("leftOut").findValuesAsText("code")).containsExactly("TOO_MANY_SAMPLES");
    }

    @Test
    void a_class_that_is_given_and_named_stands_in_the_preview_once() {
        String project = project("IMAGE");
        byte[] zip = BadPictures.zip("0.jpg", new byte[1], "class 2/1.jpg", new byte[1], "Mugs/2.jpg", new byte[1]);
        JsonNode preview = student.send("POST", project + "/archive/preview?label=" + label(project, 1), zip)
                .json();
        assertThat(preview.get("labels").findValuesAsText("name")).containsExactly("Class 2", "Mugs");
        assertThat(preview.get("labels").findValuesAsText("files")).containsExactly("2", "1");
    }

    @Test
    void background_noise_goes_into_the_class_that_is_called_so_and_what_is_left_out_is_told() {
        String project = project("AUDIO");
        student.post(project + "/labels", Map.of("name", "Background Noise"));
        byte[] zip = BadPictures.zip(
                "_background_noise_/1.wav", Sounds.wav(Sounds.Kind.NOISE, 1, 1),
                "Clap/1.wav", Sounds.wavThenSilence(Sounds.Kind.KNOCKS, 1, 1, 1.25));

        JsonNode added = student.send("POST", project + "/archive", zip).json();

        assertThat(added.get("refused")).as(added.toString()).isEmpty();
        assertThat(added.get("added").asInt()).isEqualTo(2);
        assertThat(added.get("silent").asInt()).isEqualTo(1);
        assertThat(added.get("leftOutMs").asInt()).isEqualTo(250);
        labels(project, "Background Noise", "Clap");
    }

    private JsonNode trained(String project) {
        String job = "/api/v1/jobs/"
                + student.post(project + "/jobs", Map.of()).json().get("id").asText();
        JsonNode ended = await().atMost(2, MINUTES)
                .until(
                        () -> student.get(job).json(),
                        now -> List.of("SUCCEEDED", "FAILED")
                                .contains(now.get("state").asText()));
        return student.get("/api/v1/models/" + ended.get("model").asText() + "/evaluation")
                .json();
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
