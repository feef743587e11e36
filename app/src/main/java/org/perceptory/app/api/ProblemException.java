package org.perceptory.app.api;

/** Ends a request with a {@link Problem}. */
public class ProblemException extends RuntimeException {

    private final int status;
    private final transient Problem problem;

    /** @param status an HTTP status, 400–599 */
    public ProblemException(int status, Problem problem) {
        super(problem.code());
        this.status = status;
        this.problem = problem;
    }

    /** What is not there, or not for the person who asks: the two are never told apart. */
    public static ProblemException notFound() {
        return new ProblemException(404, Problem.of("NOT_FOUND"));
    }

    public int status() {
        return status;
    }

    public Problem problem() {
        return problem;
    }
}
