package org.perceptory.app.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.model.ModelEvaluation.Test;
import org.perceptory.domain.project.Modality;

class TestFiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAGE | 40 | 0 | 90% right on 40 pictures put aside, which it never learnt from. They tell as much as"
                        + " 20 taken separately, so the true figure lies between 70% and 97%.",
                "AUDIO | 1 | 0 | 90% right on one second of sound put aside, which it never learnt from. They tell as"
                        + " much as 20 recorded separately, so the true figure lies between 70% and 97%.",
                "IMAGE | 2 | 1 | 90% right on 2 pictures put aside, which it never learnt from. They tell as much as 20"
                        + " taken separately, so the true figure lies between 70% and 97%. One more is put aside and"
                        + " not counted, for it learnt from near-copies of it or from the same burst.",
                "AUDIO | 0 | 3 | 3 seconds of sound are put aside, but nothing could be measured: it learnt from"
                        + " near-copies of them or from the same recording. Put whole recordings aside."
            })
    void says_how_much_was_measured_and_what_was_passed_over(
            Modality modality, int samples, int copies, String sentence) {
        assertThat(TestFigures.sentence(modality, new Test(0.9, 0.7, 0.97, samples, 20, copies)))
                .isEqualTo(sentence);
    }
}
