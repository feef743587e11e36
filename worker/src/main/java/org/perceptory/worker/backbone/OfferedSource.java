package org.perceptory.worker.backbone;

import java.util.Optional;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.catalogue.EntryFile;
import org.perceptory.learning.catalogue.UnusableBackboneException;

/**
 * A backbone that is not built in, and how far it has come.
 *
 * @param name of its entry, or of a file that has none
 * @param entry missing where it cannot be read
 */
public record OfferedSource(String name, Optional<EntryFile> entry, State state) {

    /** Where it stands. */
    public sealed interface State {

        /** Its turn has not come. */
        record Waiting() implements State {}

        /** It is on its way. @param share that has arrived, 0 to 1 */
        record Fetching(double share) implements State {}

        /** It can be used. */
        record Ready(BackboneEntry entry) implements State {}

        /** It is no backbone, or not the one that was described. */
        record Refused(UnusableBackboneException why) implements State {}

        /** It could not be fetched. */
        record Failed(DownloadFailedException why) implements State {}
    }

    /** Whether it may yet become ready. */
    boolean isExpected() {
        return state instanceof State.Waiting || state instanceof State.Fetching;
    }

    OfferedSource as(State next) {
        return new OfferedSource(name, entry, next);
    }
}
