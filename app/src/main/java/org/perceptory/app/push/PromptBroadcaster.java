package org.perceptory.app.push;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.atmosphere.cpr.DefaultBroadcaster;
import org.atmosphere.cpr.Deliver;
import org.jboss.logging.Logger;

/**
 * Sends every message at once, where Atmosphere's own may leave one lying: that one's dispatcher waits 100 ms for a
 * message and only then counts itself out, and whoever offers one in between starts no other. Here the messages that
 * are owed are counted, and the dispatcher goes with the last one. It is a thread of its own, as in Atmosphere: who
 * pushes holds the session's lock, and must not wait for a connection with it.
 */
public class PromptBroadcaster extends DefaultBroadcaster {

    static final String NAME = "org.perceptory.app.push.PromptBroadcaster";

    private static final Logger LOG = Logger.getLogger("perceptory.push");

    private final AtomicInteger owed = new AtomicInteger();

    @Override
    protected void dispatchMessages(Deliver message) {
        messages.add(message);
        if (owed.getAndIncrement() > 0) {
            return;
        }
        try {
            getBroadcasterConfig().getExecutorService().execute(this::dispatch);
        } catch (RejectedExecutionException stopping) {
            owed.set(0);
            throw stopping;
        }
    }

    private void dispatch() {
        do {
            try {
                Deliver message = messages.poll();
                if (message != null) { // Whoever ends a broadcaster throws away what it still owed.
                    push(message);
                }
            } catch (Throwable failed) { // Whatever it is: all pages wait for the messages behind it.
                LOG.warn("A page's news could not be sent; the page asks for it when it misses it", failed);
            }
        } while (owed.decrementAndGet() > 0);
    }

    /** No thread waits for messages: they call for one. */
    @Override
    protected void spawnReactor() {}
}
