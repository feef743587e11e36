package org.perceptory.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.testbed.PostgresResource;
import org.perceptory.testbed.Sounds;
import org.perceptory.testbed.Sounds.Kind;

/** Seconds in which nothing is heard, which training leaves out, count for nothing when a recording is judged. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SilenceHasNoSayTest {
    @Inject
    Given people;

    @Inject
    Predictor predictor;

    private Person student;
    private Model model;

    @BeforeEach
    void model() {
        student = people.student();
        model = people.soundModel(student);
    }

    @Test
    void eightSilentSecondsChangeNothing() {
        // The half second behind the sound is in the last window that has some of it.
        byte[] heard = Sounds.wavThenSilence(Kind.CHIRPS, 5, 1, 0.5);
        byte[] mostlySilent = Sounds.wavThenSilence(Kind.CHIRPS, 5, 1, 8);
        assertThat(predictor
                        .hear(student, model, mostlySilent)
                        .mean()
                        .orElseThrow()
                        .probabilities())
                .containsExactly(predictor
                        .hear(student, model, heard)
                        .mean()
                        .orElseThrow()
                        .probabilities());
    }

    @Test
    void nothingButSilenceIsNoClass() {
        var heard = predictor.hear(student, model, Sounds.silence(3));
        assertThat(heard.mean()).isEmpty();
        PredictionJson json = PredictionJson.of(model, heard, 0, true);
        assertThat(json.seconds()).isEmpty();
        assertThat(json.silent()).isTrue();
        assertThat(json.label()).isNull();
        assertThat(json.predictions()).isEmpty();
    }
}
