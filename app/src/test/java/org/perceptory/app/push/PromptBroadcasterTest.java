package org.perceptory.app.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import org.atmosphere.cpr.Deliver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PromptBroadcasterTest {

    private static final int MESSAGES = 3000;
    private static final long STUCK_MS = 1000;

    @Test
    void a_message_is_heard_although_a_dispatcher_counts_as_running_that_takes_no_more() throws Exception {
        var page = new Listener(AsOneLeaves.class);
        try {
            page.tell("news");
            assertThat(page.hears(STUCK_MS)).isEqualTo("news");
        } finally {
            page.leave();
        }
    }

    /**
     * In Atmosphere's own every thousandth or so of these lies until the next, which in a lone person's page may never
     * come.
     */
    @Test
    void no_message_waits_for_the_next_one_although_they_come_as_dispatchers_leave() throws Exception {
        var page = new Listener(PromptBroadcaster.class);
        try {
            for (int message = 0; message < MESSAGES; message++) {
                page.tell(message);
                assertThat(page.hears(STUCK_MS)).isEqualTo(message);
                awaitThatADispatcherLeaves(message);
            }
        } finally {
            page.leave();
        }
    }

    @Test
    void messages_are_heard_in_their_order() throws Exception {
        var page = new Listener(PromptBroadcaster.class);
        try {
            for (int message = 0; message < MESSAGES; message++) {
                page.tell(message);
            }
            for (int message = 0; message < MESSAGES; message++) {
                assertThat(page.hears(STUCK_MS)).isEqualTo(message);
            }
        } finally {
            page.leave();
        }
    }

    @Test
    void an_error_with_one_message_silences_no_other() throws Exception {
        var page = new Listener(Failing.class);
        try {
            page.tell(Failing.BROKEN);
            page.tell("news");
            assertThat(page.hears(STUCK_MS)).isEqualTo("news");
            page.tell("more news");
            assertThat(page.hears(STUCK_MS)).isEqualTo("more news");
        } finally {
            page.leave();
        }
    }

    /** {@link Listener} lets one wait for 1 ms; the moment itself is some microseconds long. */
    private static void awaitThatADispatcherLeaves(int message) {
        LockSupport.parkNanos(1_000_000L + 1000L * (message % 200));
    }

    /** As Atmosphere's counter stands while a dispatcher has found nothing and not yet counted itself out. */
    public static class AsOneLeaves extends PromptBroadcaster {

        @Override
        protected void spawnReactor() {
            dispatchThread.set(1);
        }
    }

    /** Cannot push one message, for a reason that is no exception. */
    public static class Failing extends PromptBroadcaster {

        static final String BROKEN = "broken";

        @Override
        protected void push(Deliver message) {
            if (message.getMessage().equals(BROKEN)) {
                throw new StackOverflowError("A test's");
            }
            super.push(message);
        }
    }
}
