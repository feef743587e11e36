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

    /** What the model of a project that is in use is like. */
    public static PageAddress inside(UUID project) {
        return new PageAddress("projects/" + project + "/inside");
    }

    /** What one version of a project's model is like. */
    public static PageAddress inside(UUID project, int version) {
        return new PageAddress("projects/" + project + "/inside?version=" + version);
    }

    /** All models of a project. */
    public static PageAddress models(UUID project) {
        return new PageAddress("projects/" + project + "/models");
    }

    /** Two models of a project side by side; with none named the newest two. */
    public static PageAddress comparison(UUID project) {
        return new PageAddress("projects/" + project + "/models/compare");
    }

    /** Two versions of a project's model side by side. */
    public static PageAddress comparison(UUID project, int first, int second) {
        return new PageAddress("projects/" + project + "/models/compare?first=" + first + "&second=" + second);
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

    /** Where somebody who is in is asked whether an identity that they proved to have is one more way in. */
    public static PageAddress connect() {
        return new PageAddress("account/connect");
    }

    /** Where who follows an invitation is asked whether to join its course. */
    public static PageAddress join(String code) {
        return new PageAddress("join/" + code);
    }

    /** Where a tutor chooses which activity a VLE's link leads to. */
    public static PageAddress link(UUID link) {
        return new PageAddress("links/" + link);
    }

    /** Says to a student that their link leads nowhere yet. */
    public static PageAddress linkNotYet() {
        return new PageAddress("links/not-yet");
    }

    /** Says to a student that their link came along from an earlier course, and that their tutor has to open it. */
    public static PageAddress linkOfEarlierCourse() {
        return new PageAddress("links/earlier-course");
    }

    /** Says to a student that what their link led to is gone. */
    public static PageAddress linkGone() {
        return new PageAddress("links/gone");
    }

    /** Says to a tutor that a student has handed in nothing. */
    public static PageAddress linkNothingHandedIn() {
        return new PageAddress("links/nothing-handed-in");
    }

    /** Where a tutor chooses what a link that their VLE is about to make leads to. */
    public static PageAddress place(UUID placing) {
        return new PageAddress("lti/place/" + placing);
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

    /** How a class did at an activity, in figures. */
    public static PageAddress statisticsOf(UUID activity) {
        return new PageAddress("activities/" + activity + "/statistics");
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
