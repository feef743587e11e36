package org.perceptory.domain.project;

/** What a project is for. */
public enum Purpose {
    /** Somebody's own. */
    OWN,
    /** A student's, for an activity. */
    WORK,
    /** The classes and samples that an activity begins with; its tutors keep it. */
    START,
    /** What an activity tries handed-in models on, unseen by students; its tutors keep it. */
    HIDDEN_TEST,
    /** A copy made when it was handed in; never changed again. */
    SUBMITTED
}
