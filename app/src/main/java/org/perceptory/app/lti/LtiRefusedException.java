package org.perceptory.app.lti;

/** A message of a VLE that leads nowhere: what the person is told, and what only the log is. */
public final class LtiRefusedException extends RuntimeException {

    /** What the person can do about it; {@code lti.refused.*} of the bundle. */
    public enum Advice {
        /** Open it again from the course. */
        AGAIN(403),
        /** The VLE does not answer; later. */
        LATER(503),
        /** This VLE or link is not registered here, or not rightly: the admins have to talk. */
        NOT_REGISTERED(403),
        /** The VLE did not say who they are. */
        ANONYMOUS(403),
        /** A link is to be placed outside of courses. */
        NO_COURSE(403),
        /** The message is of a kind that we have no answer to. */
        UNKNOWN_MESSAGE(403),
        /** A registration that did not come about: with a new address from the admin. */
        REGISTRATION(403);

        private final int status;

        Advice(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Advice advice;

    /** @param reason for the log alone */
    public LtiRefusedException(Advice advice, String reason) {
        super(reason);
        this.advice = advice;
    }

    public LtiRefusedException(Advice advice, String reason, Throwable cause) {
        super(reason, cause);
        this.advice = advice;
    }

    public Advice advice() {
        return advice;
    }
}
