package org.perceptory.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.model.ModelChange;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.TrainingSettings;

/** What a card says of a version. */
class VersionCardTest {

    private static final UUID PROJECT = UUID.randomUUID();
    private static final TrainingSettings OTHER = new TrainingSettings(80, 16, 0.001, 0, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                IMAGE | 30 | 93%, with 95% confidence between 80% and 98%; judged on 30 pictures, which tell as much as 20
                AUDIO | 30 | 93%, with 95% confidence between 80% and 98%; judged on 30 seconds of sound
                IMAGE | 0  | Not judged: there was too little to hold any of it back.
                IMAGE | 1  | 1 picture of <b>Cats</b>, Dogs
                IMAGE | 40 | 40 pictures of <b>Cats</b>, Dogs
                AUDIO | 40 | 40 seconds of sound of <b>Cats</b>, Dogs
                IMAGE | 30 | In use
                IMAGE | 30 | Changed since training: classes, pictures, settings, network
                AUDIO | 30 | Changed since training: classes, sounds, settings, network
                IMAGE | 30 | Other than version 1: Epochs 50 → 80
                IMAGE | 30 | Compare with version 1
                """)
    void tells_what_it_is(Modality modality, int samples, String words) {
        var card = new VersionCard(
                modality,
                version(2, OTHER, samples, true),
                version(1, TrainingSettings.DEFAULT, 30, false),
                version(1, TrainingSettings.DEFAULT, 30, false),
                EnumSet.allOf(ModelChange.class));
        assertThat(card.getElement().getTextRecursively()).contains(words);
        assertThat(card.getElement().getOuterHTML())
                .contains("projects/" + PROJECT + "/inside?version=2")
                .contains("<time datetime=\"1970-01-01T00:00:00Z\"");
    }

    @ParameterizedTest
    @CsvSource({"true, As version 1", "false, 'Epochs 50, Batch size 16, Learning rate 0.001, Hidden units 0, Seed 1, '"
    })
    void the_oldest_tells_all_its_settings_and_others_what_differs(boolean follows, String words) {
        ModelVersion version = version(2, TrainingSettings.DEFAULT, 30, false);
        var card = new VersionCard(
                Modality.IMAGE,
                version,
                follows ? version(1, TrainingSettings.DEFAULT, 30, true) : null,
                null,
                Set.of());
        assertThat(card.getElement().getTextRecursively())
                .contains(words)
                .doesNotContain("In use")
                .doesNotContain("Changed since");
    }

    private static ModelVersion version(int version, TrainingSettings settings, int samples, boolean inUse) {
        return new ModelVersion(
                UUID.randomUUID(),
                PROJECT,
                version,
                "",
                "net",
                "sha",
                List.of(
                        new ModelLabel(UUID.randomUUID(), "<b>Cats</b>", "#0072b2", false),
                        new ModelLabel(UUID.randomUUID(), "Dogs", "#0072b2", false)),
                settings,
                new ModelEvaluation(0.93, 0.8, 0.98, samples, Math.min(samples, 20), 5, List.of(), new int[0][], null),
                "fingerprint",
                samples,
                Instant.EPOCH,
                inUse);
    }
}
