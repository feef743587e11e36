package org.perceptory.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perceptory.app.account.DownloadTurns.Turn;
import org.perceptory.app.api.ProblemException;

class DownloadTurnsTest {

    private final UUID ada = UUID.randomUUID();
    private Instant now = Instant.EPOCH;
    private final DownloadTurns turns = new DownloadTurns(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void each_person_has_one_at_a_time() {
        Turn turn = turns.begin(ada);
        turns.begin(UUID.randomUUID());
        assertThatThrownBy(() -> turns.begin(ada)).isInstanceOf(ProblemException.class);
        turns.end(ada, turn);
        assertThat(turns.begin(ada).begun()).isEqualTo(now);
    }

    @Test
    void one_that_was_given_up_keeps_nobody_and_ends_nobody() {
        Turn first = turns.begin(ada);
        now = now.plus(DownloadTurns.LONGEST);
        Turn second = turns.begin(ada);
        turns.end(ada, first);
        assertThatThrownBy(() -> turns.begin(ada)).isInstanceOf(ProblemException.class);
        turns.end(ada, second);
        assertThat(turns.begin(ada).begun()).isEqualTo(now);
    }
}
