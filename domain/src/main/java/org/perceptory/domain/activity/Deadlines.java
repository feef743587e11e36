package org.perceptory.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Until when each person hands an activity in. */
@ApplicationScoped
public class Deadlines {

    /** @param person who hands it in: for now the same for everybody */
    public Deadline of(Activity activity, UUID person) {
        return new Deadline(activity.dueAt, activity.lateAllowed);
    }
}
