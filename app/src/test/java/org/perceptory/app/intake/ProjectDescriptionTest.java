package org.perceptory.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.TrainingSettings;

/** Whatever a project.json says, what comes of it makes sense. */
class ProjectDescriptionTest {

    private static final String WHOLE = """
        {"name":"Cups","modality":"AUDIO","backbone":"perceptory-sound",
         "settings":{"epochs":20,"batchSize":8,"learningRate":0.01,"hiddenUnits":32,"seed":7},"threshold":0.6,
         "classes":[{"name":"a/b","folder":"a_b","color":"#AABBCC","background":false},
           {"name":"Noise","folder":"Noise","color":"#000000","background":true}],
         "samples":[{"file":"a_b/0001.wav","name":"first.wav","burst":"b1","heldOut":false}],
         "later":{"unknown":[1,2,3]}}""";

    @Test
    void all_of_it_is_read_and_what_is_unknown_is_not_looked_at() {
        ProjectDescription read = read(WHOLE);
        assertThat(read.name()).isEqualTo("Cups");
        assertThat(read.modality()).isEqualTo(Modality.AUDIO);
        assertThat(read.backbone()).isEqualTo("perceptory-sound");
        assertThat(read.settings()).isEqualTo(new TrainingSettings(20, 8, 0.01, 32, 7));
        assertThat(read.threshold()).isEqualTo(0.6);
        assertThat(read.classes())
                .containsExactly(
                        new DescribedClass("a/b", "a_b", "#aabbcc", false),
                        new DescribedClass("Noise", "Noise", "#000000", true));
        assertThat(read.files()).containsEntry("a_b/0001.wav", new DescribedFile("first.wav", "b1", false));
        assertThat(read.foldersAround()).isZero();
        assertThat(read.ignored()).isEmpty();
    }

    @Test
    void where_samples_are_put_aside_the_classes_lie_in_folders() {
        ProjectDescription read = read("""
            {"modality":"IMAGE","samples":[
             {"file":"train/Cats/0001.jpg","name":"a.jpg","burst":"a","heldOut":false},
             {"file":"test/Cats/0002.jpg","name":"b.jpg","burst":"b","heldOut":true}]}""");
        assertThat(read.foldersAround()).isEqualTo(1);
        assertThat(read.files())
                .containsEntry("Cats/0001.jpg", new DescribedFile("a.jpg", "a", false))
                .containsEntry("Cats/0002.jpg", new DescribedFile("b.jpg", "b", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "null",
                "7",
                "[]",
                "{}",
                "{\"modality\":null}",
                "{\"modality\":1}",
                "{\"modality\":\"VIDEO\"}",
                "{\"modality\":[\"IMAGE\"]}",
                "{\"modality\":\"IMAGE\""
            })
    void what_describes_no_project_is_none(String json) {
        assertThat(ProjectDescription.read(json.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void what_is_too_large_or_too_deep_is_none() {
        String deep = "{\"modality\":\"IMAGE\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String large = "{\"modality\":\"IMAGE\",\"x\":\"" + "x".repeat(ProjectDescription.MOST_BYTES) + "\"}";
        String longText = "{\"modality\":\"IMAGE\",\"name\":\"" + "x".repeat(50_000) + "\"}";
        for (String json : new String[] {deep, large, longText}) {
            assertThat(ProjectDescription.read(json.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    /** The same is told of each: left out, and the rest as projects begin. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        settings.epochs | {"settings":{"epochs":0}}
        settings.epochs | {"settings":{"epochs":1001}}
        settings.epochs | {"settings":{"epochs":"20"}}
        settings.epochs | {"settings":{"epochs":2.5}}
        settings.epochs | {"settings":{"epochs":null}}
        settings.epochs | {"settings":{"epochs":99999999999999999999}}
        settings.batchSize | {"settings":{"batchSize":-1}}
        settings.learningRate | {"settings":{"learningRate":1e400}}
        settings.learningRate | {"settings":{"learningRate":0}}
        settings.learningRate | {"settings":{"learningRate":[0.1]}}
        settings.hiddenUnits | {"settings":{"hiddenUnits":513}}
        settings.seed | {"settings":{"seed":-1}}
        settings.seed | {"settings":{"seed":3000000000}}
        threshold | {"threshold":1.5}
        threshold | {"threshold":"0.5"}
        name | {"name":" "}
        name | {"name":7}
        name | {"name":"a\\u0000b"}
        name | {"name":"\\ud800"}
        backbone | {"backbone":{}}
        classes | {"classes":"Cats"}
        classes[0].name | {"classes":[{"name":7,"folder":"Cats"}]}
        classes[0].color | {"classes":[{"name":"Cats","color":"red"}]}
        classes[0].color | {"classes":[{"name":"Cats","color":5}]}
        samples | {"samples":5}""")
    void what_makes_no_sense_is_left_out_and_named(String path, String json) {
        ProjectDescription read = read("{\"modality\":\"IMAGE\"," + json.substring(1));
        assertThat(read.ignored()).contains(path);
        assertThat(read.settings()).isEqualTo(TrainingSettings.DEFAULT);
        assertThat(read.threshold()).isNull();
        assertThat(read.name()).isEmpty();
    }

    @Test
    void one_setting_that_makes_no_sense_spoils_no_other() {
        assertThat(read("{\"modality\":\"IMAGE\",\"settings\":{\"epochs\":0,\"batchSize\":8}}")
                        .settings())
                .isEqualTo(new TrainingSettings(50, 8, 0.001, 0, 1));
    }

    @Test
    void lists_have_an_end() {
        String classes = "{\"name\":\"Cats\"},".repeat(3_000);
        ProjectDescription read = read("{\"modality\":\"IMAGE\",\"classes\":[" + classes + "{\"name\":\"Cats\"}]}");
        assertThat(read.classes()).hasSize(1_000);
        assertThat(read.ignored()).containsExactly("classes");
    }

    @Test
    void pictures_have_no_background() {
        assertThat(read("{\"modality\":\"IMAGE\",\"classes\":[{\"name\":\"Cats\",\"background\":true}]}")
                        .classes())
                .containsExactly(new DescribedClass("Cats", "Cats", "", false));
    }

    @Test
    void a_second_background_is_a_class_as_any_other() {
        ProjectDescription read = read("{\"modality\":\"AUDIO\",\"classes\":["
                + "{\"name\":\"Room\",\"background\":true},{\"name\":\"Street\",\"background\":true}]}");
        assertThat(read.classes())
                .containsExactly(
                        new DescribedClass("Room", "Room", "", true),
                        new DescribedClass("Street", "Street", "", false));
        assertThat(read.ignored()).containsExactly("classes[1].background");
    }

    private static ProjectDescription read(String json) {
        return ProjectDescription.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
