package org.perceptory.app.lti.advantage;

import org.perceptory.domain.lti.Grades.Problem;

/**
 * What an answer that is no success means for a grade. Final is only what a platform says of this one score; whatever
 * may be about the two of us, or about this hour, passes.
 */
final class Answers {

    private static final int CONFLICT = 409;

    private Answers() {}

    /** Of who was sent a score. */
    static Problem toScore(int status) {
        return switch (status) {
            case 401, 403 -> Problem.NOT_ALLOWED;
            case CONFLICT -> Problem.NEWER_THERE;
            // The score or its person cannot be: nobody of this course, a column that is closed, locked or gone.
            case 400, 404, 410, 412, 422, 423 -> Problem.REFUSED;
            default -> Problem.UNREACHABLE;
        };
    }

    /** Of who was asked for a column. */
    static Problem toColumn(int status) {
        return switch (status) {
            case 401, 403 -> Problem.NOT_ALLOWED;
            case 400, 404, 405, CONFLICT, 410, 422, 423 -> Problem.NO_COLUMN;
            default -> Problem.UNREACHABLE;
        };
    }

    /** Of who was asked for a token. */
    static Problem toToken(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 410, 422 -> Problem.NOT_ALLOWED;
            default -> Problem.UNREACHABLE;
        };
    }

    /** Whether it says that there is no such thing. */
    static boolean isGone(int status) {
        return status == 404 || status == 410;
    }
}
