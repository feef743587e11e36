package org.perceptory.app.lti.message;

import java.util.Arrays;
import java.util.Optional;

/** The messages that we have an answer to. */
public enum MessageType {
    /** Somebody follows a link of the course. */
    RESOURCE_LINK("LtiResourceLinkRequest"),
    /** A tutor is placing such a link. */
    DEEP_LINKING("LtiDeepLinkingRequest"),
    /** A tutor opens what one student handed in, from the gradebook. */
    SUBMISSION_REVIEW("LtiSubmissionReviewRequest");

    private final String claim;

    MessageType(String claim) {
        this.claim = claim;
    }

    /** As the claim has it. */
    public String claim() {
        return claim;
    }

    static Optional<MessageType> of(String claim) {
        return Arrays.stream(values()).filter(type -> type.claim.equals(claim)).findFirst();
    }
}
