package org.perceptory.app.api;

import java.util.Collection;

/** Fields of a body that have to be there. */
public final class Needed {

    private Needed() {}

    /** @throws ProblemException MISSING_FIELD where it is null */
    public static <T> T field(String name, T value) {
        if (value == null) {
            throw new ProblemException(400, Problem.of("MISSING_FIELD", name));
        }
        return value;
    }

    /** More than anything here may have; a query takes no more of them than some 60,000. */
    private static final int MOST = 20_000;

    /** @throws ProblemException MISSING_FIELD where it is null, BAD_FIELD where a null is in it or too many are */
    public static <C extends Collection<?>> C list(String name, C values) {
        if (field(name, values).size() > MOST || values.stream().anyMatch(one -> one == null)) {
            throw new ProblemException(400, Problem.of("BAD_FIELD", name));
        }
        return values;
    }
}
