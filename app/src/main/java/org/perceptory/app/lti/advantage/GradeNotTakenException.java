package org.perceptory.app.lti.advantage;

import java.io.IOException;
import org.perceptory.domain.lti.Grades.Problem;

/** A grade that is not in the gradebook, and why. */
final class GradeNotTakenException extends IOException {

    private static final long serialVersionUID = 1;

    private final Problem problem;

    GradeNotTakenException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /** @param answer what the gradebook said */
    GradeNotTakenException(Problem problem, ServiceAnswerException answer) {
        super(answer.getMessage(), answer);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
