package org.perceptory.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelEvaluation.ClassFigures;
import org.perceptory.domain.model.ModelEvaluation.Judged;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.model.SharedSamples;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.TrainingSettings;

/** What is said of two versions side by side, and what a version was trained with that another one was not. */
class ComparisonTest {

    private static final UUID CATS = UUID.randomUUID();
    private static final UUID DOGS = UUID.randomUUID();
    private static final UUID BIRDS = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                0.60 | 0.80 | 0.70 | 0.90 | The two intervals overlap
                0.70 | 0.90 | 0.60 | 0.80 | The two intervals overlap
                0.60 | 0.80 | 0.80 | 0.90 | The two intervals overlap
                0.10 | 0.90 | 0.40 | 0.50 | The two intervals overlap
                0.60 | 0.70 | 0.80 | 0.90 | The two intervals do not overlap
                0.80 | 0.90 | 0.60 | 0.70 | The two intervals do not overlap
                """)
    void says_whether_the_intervals_overlap(double low, double high, double otherLow, double otherHigh, String words) {
        assertThat(text(judged(1, low, high, 20), judged(2, otherLow, otherHigh, 20), all(20)))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                20 | 20 | 20 | true  | IMAGE | Both were judged on the same 20 pictures.
                1  | 1  | 1  | true  | IMAGE | Both were judged on the same picture.
                20 | 20 | 20 | true  | AUDIO | Both were judged on the same 20 seconds of sound.
                20 | 30 | 20 | true  | IMAGE | Not the same pictures: version 1 was judged on 20, version 2 on 30, and 20 of
                20 | 20 | 19 | true  | IMAGE | and 19 of them are in both
                20 | 20 | 0  | true  | AUDIO | Not the same sounds: version 1 was judged on 20 seconds
                20 | 20 | 15 | false | IMAGE | and at least 15 of them are in both
                20 | 20 | 15 | false | AUDIO | Perhaps not the same sounds
                """)
    void says_whether_both_were_judged_on_the_same(
            int first, int second, int shared, boolean known, Modality modality, String words) {
        var comparison = new Comparison(
                modality,
                judged(1, 0.5, 0.9, first),
                judged(2, 0.5, 0.9, second),
                new SharedSamples(first, second, shared, known));
        assertThat(comparison.getElement().getTextRecursively()).contains(words);
    }

    @Test
    void of_one_that_was_not_judged_nothing_is_compared() {
        assertThat(text(judged(1, 0, 0, 0), judged(2, 0.5, 0.9, 20), all(0)))
                .contains("One of the two was not judged")
                .doesNotContain("overlap")
                .contains("Not judged: there was too little");
    }

    @Test
    void a_class_is_known_by_its_id() {
        ModelVersion before = version(1, evaluation(0.5, 0.9, 20), label(CATS, "Cats"), label(DOGS, "Dogs"));
        ModelVersion after = version(2, evaluation(0.5, 0.9, 20), label(CATS, "Lions"), label(BIRDS, "Birds"));

        assertThat(text(before, after, all(20)))
                .contains("Cats, later Lions")
                .contains("Dogs (only in version 1)")
                .contains("Birds (only in version 2)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                50 | 16 | 0.001    | 0  | 1          | net | ''
                51 | 16 | 0.001    | 0  | 1          | net | Epochs 50 → 51
                50 | 16 | 0.000001 | 0  | 1          | net | Learning rate 0.001 → 0.000001
                50 | 32 | 0.001    | 64 | 1          | net | Batch size 16 → 32, Hidden units 0 → 64
                50 | 16 | 0.001    | 0  | 9999999999 | two | Seed 1 → 9999999999, Network net → two
                """)
    void tells_what_it_was_trained_with_that_the_other_was_not(
            int epochs, int batch, double rate, int hidden, long seed, String backbone, String words) {
        var settings = new TrainingSettings(epochs, batch, rate, hidden, seed);
        assertThat(VersionWords.differences(
                        version(1, "net", TrainingSettings.DEFAULT), version(2, backbone, settings)))
                .isEqualTo(words);
    }

    @Test
    void is_called_by_its_number_and_its_name() {
        assertThat(VersionWords.title(judged(1234, 0, 1, 1))).isEqualTo("Version 1234");
        ModelVersion bare = judged(3, 0, 1, 1);
        var named = new ModelVersion(
                bare.id(),
                bare.project(),
                3,
                "{0} 'n' <b>",
                bare.backbone(),
                bare.backboneSha256(),
                bare.labels(),
                bare.settings(),
                bare.evaluation(),
                bare.fingerprint(),
                bare.samples(),
                bare.createdAt(),
                false);
        assertThat(VersionWords.title(named)).isEqualTo("Version 3, “{0} 'n' <b>”");
    }

    private static String text(ModelVersion first, ModelVersion second, SharedSamples shared) {
        return new Comparison(Modality.IMAGE, first, second, shared)
                .getElement()
                .getTextRecursively();
    }

    private static SharedSamples all(int samples) {
        return new SharedSamples(samples, samples, samples, true);
    }

    private static ModelVersion judged(int version, double low, double high, int samples) {
        return version(version, evaluation(low, high, samples), label(CATS, "Cats"), label(DOGS, "Dogs"));
    }

    private static ModelLabel label(UUID id, String name) {
        return new ModelLabel(id, name, "#0072b2", false);
    }

    private static ModelEvaluation evaluation(double low, double high, int samples) {
        List<ClassFigures> classes = IntStream.range(0, 2)
                .mapToObj(k -> new ClassFigures(0.7, 0.7, samples / 2, Judged.WHOLLY))
                .toList();
        return new ModelEvaluation(
                (low + high) / 2, low, high, samples, samples, 5, classes, new int[][] {{1, 0}, {0, 1}}, null);
    }

    private static ModelVersion version(int version, String backbone, TrainingSettings settings) {
        return version(version, backbone, settings, evaluation(0.5, 0.9, 20), List.of());
    }

    private static ModelVersion version(int version, ModelEvaluation evaluation, ModelLabel... labels) {
        return version(version, "net", TrainingSettings.DEFAULT, evaluation, List.of(labels));
    }

    private static ModelVersion version(
            int version,
            String backbone,
            TrainingSettings settings,
            ModelEvaluation evaluation,
            List<ModelLabel> labels) {
        return new ModelVersion(
                UUID.randomUUID(),
                UUID.randomUUID(),
                version,
                "",
                backbone,
                "sha",
                labels,
                settings,
                evaluation,
                "fingerprint",
                20,
                Instant.EPOCH,
                false);
    }
}
