package org.perceptory.app.lti.message;

import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.perceptory.app.lti.LtiRefusedException;
import org.perceptory.app.lti.LtiRefusedException.Advice;
import org.perceptory.app.lti.message.LaunchMessage.DeepLinking;
import org.perceptory.app.lti.message.LaunchMessage.Grades;

/** Reads the message out of a token that was found good (LTI Core 1.3, 5.3). */
final class Messages {

    private Messages() {}

    /** @throws LtiRefusedException where it is none that we have an answer to */
    static LaunchMessage read(JwtClaims token) {
        var claims = new ClaimReader(token);
        if (!claims.exact(Claim.VERSION, Words.ID).equals("1.3.0")) {
            throw new LtiRefusedException(Advice.AGAIN, "The version is " + claims.exact(Claim.VERSION, Words.ID));
        }
        String typeName = claims.need(Claim.MESSAGE_TYPE, Words.ID);
        MessageType type = MessageType.of(typeName)
                .orElseThrow(() -> new LtiRefusedException(Advice.UNKNOWN_MESSAGE, "The message is a " + typeName));
        String subject = claims.exact("sub", Words.ID);
        if (subject.isBlank()) {
            throw new LtiRefusedException(Advice.ANONYMOUS, "No sub");
        }
        String deployment = claims.need(Claim.DEPLOYMENT, Words.ID);
        ClaimReader context = claims.object(Claim.CONTEXT);
        ClaimReader link = claims.object(Claim.RESOURCE_LINK);
        return new LaunchMessage(
                type,
                subject,
                Words.name(claims.words("name"), claims.words("given_name"), claims.words("family_name")),
                claims.words("preferred_username"),
                claims.words("email"),
                deployment,
                claims.need(Claim.TARGET, ClaimReader.URL),
                Roles.of(claims.strings(Claim.ROLES)),
                course(context, type, deployment, link),
                title(context, link),
                type == MessageType.DEEP_LINKING ? "" : link.need("id", Words.ID),
                link.words("title"),
                activity(claims.object(Claim.CUSTOM)),
                LinkHistory.of(claims.object(Claim.CUSTOM).ifText(Claim.LINK_HISTORY)),
                claims.object(Claim.FOR_USER).exact("user_id", Words.ID),
                grades(claims.object(Claim.GRADES)),
                claims.object(Claim.ROSTER).exact("context_memberships_url", ClaimReader.URL),
                deepLinking(type, claims.object(Claim.DEEP_LINKING)));
    }

    /**
     * The platform's id of the course. The standard allows for links outside of courses: such a place is a course of
     * its own, whose id here has a line break, so that none of the platform's is like it. What is to be placed needs a
     * course, or the link would never find it again.
     */
    private static String course(ClaimReader context, MessageType type, String deployment, ClaimReader link) {
        String id = context.exact("id", Words.ID);
        if (!id.isBlank()) {
            return id;
        }
        if (type == MessageType.DEEP_LINKING) {
            throw new LtiRefusedException(Advice.NO_COURSE, "Deep linking without a context");
        }
        return "resource link\n" + deployment + "\n" + link.need("id", Words.ID);
    }

    private static String title(ClaimReader context, ClaimReader link) {
        return Words.first(context.words("title"), context.words("label"), context.words("id"), link.words("title"));
    }

    /** What is no id of ours names no activity: anybody who edits the course may write anything here. */
    private static String activity(ClaimReader custom) {
        String id = custom.words("activity");
        try {
            return id.isEmpty() ? "" : UUID.fromString(id).toString();
        } catch (IllegalArgumentException noId) {
            return "";
        }
    }

    private static Grades grades(ClaimReader endpoint) {
        return new Grades(
                endpoint.exact("lineitem", ClaimReader.URL),
                endpoint.exact("lineitems", ClaimReader.URL),
                endpoint.strings("scope"));
    }

    private static DeepLinking deepLinking(MessageType type, ClaimReader settings) {
        if (type != MessageType.DEEP_LINKING) {
            return null;
        }
        return new DeepLinking(
                settings.address("deep_link_return_url"),
                settings.exact("data", 10_000),
                settings.strings("accept_types").contains("ltiResourceLink"),
                // Moodle, Open edX and Canvas take line items and do not say so.
                settings.unlessDenied("accept_lineitem"));
    }
}
