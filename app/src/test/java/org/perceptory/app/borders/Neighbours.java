package org.perceptory.app.borders;

import java.util.EnumMap;
import java.util.Map;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.HandedIn;
import org.perceptory.app.running.TrainedProject;
import org.perceptory.domain.person.Role;

/** A student with a trained project, and somebody of each role who has nothing to do with it; made once. */
final class Neighbours {

    private static final Account OWNER = Account.create(Role.STUDENT);
    private static final Api OWNERS_PAGE = Api.of(OWNER);
    private static final Api OTHER_SITE = Api.ofAnotherSite(OWNER);
    private static final TrainedProject TRAINED = TrainedProject.of(OWNERS_PAGE);
    private static final HandedIn HANDED_IN = HandedIn.of(TRAINED);
    private static final Map<Role, Api> STRANGERS = new EnumMap<>(Role.class);

    static {
        for (Role role : Role.values()) {
            STRANGERS.put(role, Api.of(Account.create(role)));
        }
    }

    private Neighbours() {}

    static Api owner() {
        return OWNERS_PAGE;
    }

    static Api ownerFromAnotherSite() {
        return OTHER_SITE;
    }

    static TrainedProject trained() {
        return TRAINED;
    }

    /** A path with the owner's ids in the places of their names. */
    static String fill(String template) {
        return HANDED_IN.fill(TRAINED.fill(template));
    }

    static Api stranger(Role role) {
        return STRANGERS.get(role);
    }
}
