package org.perceptory.app.address;

import java.util.UUID;

/**
 * The pages by their names. Pages lead to each other in circles; by address one room need not know another's view to
 * lead to it.
 */
public final class Pages {

    private Pages() {}

    /** A person's projects and courses. */
    public static PageAddress home() {
        return new PageAddress("");
    }

    public static PageAddress studio(UUID project) {
        return new PageAddress("projects/" + project);
    }

    /** What the newest model of a project is like. */
    public static PageAddress inside(UUID project) {
        return new PageAddress("projects/" + project + "/inside");
    }

    /** How scripts ask a model. */
    public static PageAddress api(UUID model) {
        return new PageAddress("models/" + model);
    }

    public static PageAddress tokens() {
        return new PageAddress("tokens");
    }

    public static PageAddress account() {
        return new PageAddress("account");
    }

    public static PageAddress course(UUID course) {
        return new PageAddress("courses/" + course);
    }

    public static PageAddress activity(UUID activity) {
        return new PageAddress("activities/" + activity);
    }

    /** As a student who has not begun sees it, for its tutors. */
    public static PageAddress activityAsStudent(UUID activity) {
        return new PageAddress("activities/" + activity + "?as=student");
    }

    public static PageAddress activityEditor(UUID activity) {
        return new PageAddress("activities/" + activity + "/edit");
    }

    /** How far everybody in the class is with an activity. */
    public static PageAddress classOf(UUID activity) {
        return new PageAddress("activities/" + activity + "/class");
    }

    /** A submission, as its tutors review it. */
    public static PageAddress review(UUID submission) {
        return new PageAddress("submissions/" + submission);
    }

    /** What an admin sees of the service. */
    public static PageAddress service() {
        return new PageAddress("service");
    }
}
