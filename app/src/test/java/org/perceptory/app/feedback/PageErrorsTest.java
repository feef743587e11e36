package org.perceptory.app.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/** Which faults a person is told of. */
class PageErrorsTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("a closed page", new RuntimeException(new HttpClosedException("closed")), true),
                Arguments.of("a stalled request", new UncheckedIOException(new IOException("timed out")), true),
                Arguments.of(
                        "a database that is down",
                        new IllegalStateException(new SQLException("refused", new ConnectException("refused"))),
                        false),
                Arguments.of("a mistake of ours", new NullPointerException(), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void only_a_page_that_is_gone_is_told_nothing(String what, Throwable fault, boolean wentAway) {
        assertThat(PageErrors.pageWentAway(fault)).isEqualTo(wentAway);
    }

    static Stream<Arguments> sqlFaults() {
        return Stream.of(
                Arguments.of(
                        "refused connection",
                        new SQLException("refused", "08001", new ConnectException("refused")),
                        true),
                Arguments.of("broken connection", new SQLException("broken", "08006"), true),
                Arguments.of("stopping server", new SQLException("terminating", "57P01"), true),
                Arguments.of("starting server", new SQLException("starting up", "57P03"), true),
                Arguments.of("no connection in time", new SQLException("acquisition timeout"), true),
                Arguments.of("broken constraint", new SQLException("duplicate key", "23505"), false),
                Arguments.of("mistake in the query", new SQLException("syntax", "42601"), false),
                Arguments.of("no database at all", new NullPointerException(), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sqlFaults")
    void a_database_that_is_gone_for_the_moment_is_told_from_a_mistake_of_ours(
            String what, Exception fault, boolean gone) {
        assertThat(PageErrors.databaseIsGone(new IllegalStateException(fault))).isEqualTo(gone);
    }

    static Stream<Arguments> told() {
        return Stream.of(
                Arguments.of(
                        "a refusal",
                        new IllegalStateException(new RefusedException(Refusal.LAST_WAY_IN)),
                        Refusals.sentence(new RefusedException(Refusal.LAST_WAY_IN))),
                Arguments.of(
                        "a database that is gone",
                        new IllegalStateException(new SQLException("broken", "08006")),
                        Text.of("fault.database")),
                Arguments.of("a closed page", new RuntimeException(new HttpClosedException("closed")), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void says_what_can_be_said(String what, Throwable fault, String words) {
        assertThat(PageErrors.words(fault)).isEqualTo(Optional.ofNullable(words));
    }

    @Test
    void a_mistake_of_ours_gets_a_number_and_keeps_its_own_words_to_the_log() {
        String words =
                PageErrors.words(new IllegalStateException("secret detail")).orElseThrow();
        assertThat(words).containsPattern("fault [0-9a-f]{8}").doesNotContain("secret");
    }
}
