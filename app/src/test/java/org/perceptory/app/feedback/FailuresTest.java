package org.perceptory.app.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.TrainingJob;

/** Whatever a training fails of, a sentence says what to do, and which class or picture is meant. */
class FailuresTest {
    /** Their details are for the sentence; INFRASTRUCTURE's is for the log, the others have none. */
    private static final Set<FailureCode> DETAILED = Set.of(
            FailureCode.EMPTY_CLASS,
            FailureCode.UNKNOWN_BACKBONE,
            FailureCode.UNREADABLE_SAMPLE,
            FailureCode.VERIFICATION_FAILED);

    @ParameterizedTest
    @EnumSource
    void everyCodeHasASentenceForPictures(FailureCode code) {
        hasASentence(Modality.IMAGE, code);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasASentenceForSounds(FailureCode code) {
        hasASentence(Modality.AUDIO, code);
    }

    private static void hasASentence(Modality modality, FailureCode code) {
        String sentence = Failures.sentence(modality, failed(code, "Bars: <3>.jpg"));
        assertThat(sentence).matches("[A-Z].+\\. ?.+\\.").doesNotContain("{");
        assertThat(sentence.contains("Bars: <3>.jpg")).isEqualTo(DETAILED.contains(code));
        assertThat(Failures.sentence(modality, failed(code, null)))
                .doesNotContain("null")
                .doesNotContain("{");
    }

    private static TrainingJob failed(FailureCode code, String detail) {
        TrainingJob job = new TrainingJob();
        job.failure = code;
        job.failureDetail = detail;
        return job;
    }
}
