package org.perceptory.app.studio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.perceptory.app.address.Ids;
import tools.jackson.databind.JsonNode;

/**
 * Something that an element of the page did to samples, as it tells: its script's record of this shape is
 * {@code SampleDeed}. Anybody may have written it; whose samples they are is asked where something is done with them.
 *
 * @param from the class that they were in, where they were moved
 * @param to the class that they are in now, where they were moved
 * @param made classes that were made for them
 * @param removed empty classes that went for them
 */
record SampleDeed(
        UUID id,
        Kind kind,
        List<UUID> samples,
        Optional<UUID> from,
        Optional<UUID> to,
        List<UUID> made,
        List<UUID> removed) {

    /** No project has more, and no query takes many more. */
    private static final int MOST = 20_000;

    /** What was done. */
    enum Kind {
        ADDED,
        DELETED,
        MOVED,
        /** Put aside as a test. */
        HELD_OUT,
        /** Learnt from again. */
        LEARNT
    }

    /** Empty where it makes no sense. */
    static Optional<SampleDeed> of(JsonNode told) {
        Optional<Kind> kind = Stream.of(Kind.values())
                .filter(one -> one.name()
                        .replace("_", "")
                        .equalsIgnoreCase(told.path("kind").asString("")))
                .findFirst();
        Optional<UUID> id = id(told.path("id"));
        List<UUID> samples = ids(told.path("samples"));
        Optional<UUID> from = id(told.path("from"));
        Optional<UUID> to = id(told.path("to"));
        if (kind.isEmpty()
                || id.isEmpty()
                || samples.isEmpty()
                || kind.get() == Kind.MOVED && (from.isEmpty() || to.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new SampleDeed(
                id.get(), kind.get(), samples, from, to, ids(told.path("made")), ids(told.path("removed"))));
    }

    /** The same deed, of more samples. */
    SampleDeed with(List<UUID> more) {
        List<UUID> all =
                Stream.concat(samples.stream(), more.stream()).limit(MOST).toList();
        return new SampleDeed(id, kind, all, from, to, made, removed);
    }

    private static List<UUID> ids(JsonNode list) {
        return list.valueStream().limit(MOST).flatMap(one -> id(one).stream()).toList();
    }

    private static Optional<UUID> id(JsonNode node) {
        return Ids.parse(node.asString(""));
    }
}
