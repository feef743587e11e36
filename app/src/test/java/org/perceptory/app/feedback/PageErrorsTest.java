package org.perceptory.app.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which faults a person is told of. */
class PageErrorsTest {

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("a closed page", new RuntimeException(new HttpClosedException("closed")), true),
        Arguments.of("a stalled request", new UncheckedIOException(new IOException("timed out")), true),
        Arguments.of("a database that is down",
            new IllegalStateException(new SQLException("refused", new ConnectException("refused"))), false),
        Arguments.of("a mistake of ours", new NullPointerException(), false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void only_a_page_that_is_gone_is_told_nothing(String what, Throwable fault, boolean wentAway) {
    assertThat(PageErrors.pageWentAway(fault)).isEqualTo(wentAway);
  }
}
