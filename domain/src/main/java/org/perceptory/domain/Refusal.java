package org.perceptory.domain;

/** Why something a person asked for was not done. */
public enum Refusal {
    /** It is not there, or it is not this person's: the two are never told apart. */
    NOT_FOUND,
    /** A name without any visible character. */
    NAME_EMPTY,
    /** A name of too many characters; figures: how many it has, how many it may have. */
    NAME_TOO_LONG,
    /** A name with control characters or ones that turn the direction of writing around. */
    NAME_UNPRINTABLE,
    /** The project has a class of this name already, in these or other capitals; figures: the name. */
    NAME_TAKEN,
    /** Somebody has this user name; figures: the name. */
    USER_NAME_TAKEN,
    /** A text of too many characters; figures: how many it may have. */
    TEXT_TOO_LONG,
    /** It was due, and late work is not taken. */
    TOO_LATE,
    /** It would be late, and take the place of something that was handed in on time. */
    LATE_FOR_ON_TIME,
    /** The course's last day has passed. */
    COURSE_CLOSED,
    /** The last time for handing in has passed. */
    CUT_OFF_PASSED,
    /** A cut-off before the date at which it is due. */
    CUT_OFF_BEFORE_DUE,
    /** The activity has no date that somebody could have longer than. */
    NOTHING_TO_EXTEND,
    /** An extension that does not end later than the date for everybody. */
    EXTENSION_NOT_LATER,
    /** There are no points that somebody could ask about. */
    NOTHING_TO_REGRADE,
    /** This student has asked about these points already. */
    REGRADE_ASKED,
    /** This question was answered already. */
    REGRADE_ANSWERED,
    /** The review was taken back and is not released. */
    REVIEW_TAKEN_BACK,
    /** There is nothing written where something has to be said. */
    TEXT_EMPTY,
    /** Its review is released already. */
    REVIEWED_ALREADY,
    /** More points than can be had; figures: the most. */
    POINTS_OUT_OF_RANGE,
    /** Reviews have points, so that the rubric's rows stay; figures: how many reviews. */
    RUBRIC_IN_USE,
    /** Points were given for some rows of the rubric and not for all; figures: how many are without. */
    ROWS_WITHOUT_POINTS,
    /** A review without a word, points or a comment is none. */
    NOTHING_WRITTEN,
    /** The answer whose points count is released, so that who marks stays. */
    RELEASED_ALREADY,
    /** Somebody has begun to mark, so that whether names are hidden stays. */
    MARKING_BEGUN,
    /** A course has at least one tutor. */
    LAST_TUTOR,
    /** The rubric has as many rows as one may have; figures: the limit. */
    TOO_MANY_ROWS,
    /** A level of the row is worth more points than the row is to have; figures: the level's points. */
    LEVEL_ABOVE_ROW,
    /** The row of the rubric has as many levels as one may have; figures: the limit. */
    TOO_MANY_LEVELS,
    /** The tutor keeps as many comments to use again as one may keep; figures: the limit. */
    TOO_MANY_SAVED_COMMENTS,
    /** A tutor took the person out of the course. */
    TAKEN_OUT,
    /** A colour that is not {@code #rrggbb}. */
    COLOR_MALFORMED,
    /** The new order of the classes does not name each class once. */
    ORDER_INCOMPLETE,
    /** Settings of a training out of their range; figures: the setting's name, lowest, highest. */
    SETTING_OUT_OF_RANGE,
    /** A threshold outside 0 to 1. */
    THRESHOLD_OUT_OF_RANGE,
    /** A picture for a project of sounds, or a sound for one of pictures. */
    WRONG_MODALITY,
    /** A class of background noise for a project of pictures. */
    BACKGROUND_OF_PICTURES,
    /** The project has a class of background noise already; figures: its name. */
    BACKGROUND_TAKEN,
    /** The client chose the id of a sample that stands elsewhere. */
    SAMPLE_ID_TAKEN,
    /** The person has as many projects as one may have; figures: the limit. */
    TOO_MANY_PROJECTS,
    /** The activity has as many pictures in its texts as one may have; figures: the limit. */
    TOO_MANY_PICTURES,
    /** The project has as many classes as one may have; figures: the limit. */
    TOO_MANY_LABELS,
    /** The project has as many samples as one may have; figures: the limit. */
    TOO_MANY_SAMPLES,
    /** The person's samples take as many bytes as one may use; figures: the limit in bytes. */
    TOO_MANY_BYTES,
    /** The person's deleted projects take all the space that is left beside what is there. */
    TOO_MANY_DELETED_BYTES,
    /** The person has as many access tokens as one may have; figures: the limit. */
    TOO_MANY_TOKENS,
    /** A platform with this issuer and client id is there already. */
    PLATFORM_KNOWN,
    /** Something that should be an address on the web, or an id, and is not; figures: it. */
    PLATFORM_ADDRESS,
    /** An id of a platform, or what it calls something, that is missing, too long or not printable. */
    PLATFORM_ID,
    /** People are known by another issuer there. */
    PLATFORM_ISSUER,
    /** The platform has courses; figures: how many. */
    PLATFORM_IN_USE,
    /** The person's sign-in service gives them a higher role. */
    ROLE_CLAIMED,
    /** It is the only way in that the person has. */
    LAST_WAY_IN,
    /** It leads to somebody else's account. */
    IDENTITY_TAKEN,
    /** Who would go over to another account has something of their own here. */
    OWNS_SOMETHING,
    /** The password, typed to confirm, is not the person's. */
    PASSWORD_WRONG,
    /** A password of too few characters; figures: the fewest. */
    PASSWORD_SHORT,
    /** A password of more bytes than are looked at; figures: the most. */
    PASSWORD_LONG
}
