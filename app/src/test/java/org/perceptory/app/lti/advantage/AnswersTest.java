package org.perceptory.app.lti.advantage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.lti.Grades.Problem;

/** Only what a platform says of one score ends that score's way. */
class AnswersTest {

    @ParameterizedTest
    @CsvSource({
        "301, UNREACHABLE, UNREACHABLE, UNREACHABLE",
        "400, REFUSED, NO_COLUMN, NOT_ALLOWED",
        "401, NOT_ALLOWED, NOT_ALLOWED, NOT_ALLOWED",
        "403, NOT_ALLOWED, NOT_ALLOWED, NOT_ALLOWED",
        "404, REFUSED, NO_COLUMN, NOT_ALLOWED",
        "405, UNREACHABLE, NO_COLUMN, NOT_ALLOWED",
        "408, UNREACHABLE, UNREACHABLE, UNREACHABLE",
        "409, NEWER_THERE, NO_COLUMN, UNREACHABLE",
        "410, REFUSED, NO_COLUMN, NOT_ALLOWED",
        "422, REFUSED, NO_COLUMN, NOT_ALLOWED",
        "423, REFUSED, NO_COLUMN, UNREACHABLE",
        "429, UNREACHABLE, UNREACHABLE, UNREACHABLE",
        "500, UNREACHABLE, UNREACHABLE, UNREACHABLE",
        "503, UNREACHABLE, UNREACHABLE, UNREACHABLE"
    })
    void an_answer_that_is_no_success(int status, Problem toScore, Problem toColumn, Problem toToken) {
        assertThat(Answers.toScore(status)).isEqualTo(toScore);
        assertThat(Answers.toColumn(status)).isEqualTo(toColumn);
        assertThat(Answers.toToken(status)).isEqualTo(toToken);
    }
}
