package org.perceptory.app.lti.advantage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.perceptory.domain.lti.Roster;

/** The members of a roster, handed on some hundred at a time, up to as many as any course has. */
final class RosterBatches implements RosterPage.Taker {

    private static final int AT_ONCE = 500;
    private static final int MOST = 100_000;

    private final Consumer<List<Roster.Member>> write;
    private final List<Roster.Member> waiting = new ArrayList<>(AT_ONCE);
    private int count;

    RosterBatches(Consumer<List<Roster.Member>> write) {
        this.write = write;
    }

    @Override
    public void take(Roster.Member member) throws IOException {
        if (count == MOST) {
            throw new IOException("A roster of more than " + MOST + " members");
        }
        count++;
        waiting.add(member);
        if (waiting.size() == AT_ONCE) {
            writeWaiting();
        }
    }

    /** @return how many there were, all of them written */
    int end() {
        writeWaiting();
        return count;
    }

    private void writeWaiting() {
        if (!waiting.isEmpty()) {
            write.accept(List.copyOf(waiting));
            waiting.clear();
        }
    }
}
