package org.perceptory.app.lti.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;
import org.perceptory.app.lti.LtiRefusedException;
import org.perceptory.app.lti.LtiRefusedException.Advice;
import org.perceptory.app.lti.message.LaunchMessage.DeepLinking;
import org.perceptory.app.lti.message.LaunchMessage.Grades;
import org.perceptory.app.lti.platform.KeySets;
import org.perceptory.domain.lti.Platform;

/**
 * Reads id_tokens (OpenID Connect Core 3.1.3.7 and 3.2.2.11; 1EdTech Security Framework 1.0, 5.1.3; LTI Core 1.3, 5.3).
 */
@ApplicationScoped
public class IdTokens {

    private static final int SKEW_SECONDS = 60;
    /** A message that was signed longer ago was not sent to this launch. */
    private static final int OLDEST_SECONDS = 600;

    private final KeySets keys;
    private final Clock clock;

    IdTokens(KeySets keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param nonce the one that was sent to the platform for this launch
     * @throws LtiRefusedException where anything at all is not as it should be
     */
    public LaunchMessage read(String token, Platform platform, String nonce) {
        return message(verified(token, platform, nonce));
    }

    private JwtClaims verified(String token, Platform platform, String nonce) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(
                            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                    .setVerificationKeyResolver((signature, nesting) -> {
                        if (signature.getKeyIdHeaderValue() == null) {
                            throw new UnresolvableKeyException("No kid");
                        }
                        return keys.key(platform, signature.getKeyIdHeaderValue());
                    })
                    .setExpectedIssuer(platform.issuer)
                    .setExpectedAudience(platform.clientId)
                    .setRequireExpirationTime()
                    .setRequireIssuedAt()
                    .setIssuedAtRestrictions(0, OLDEST_SECONDS)
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .build()
                    .processToClaims(token);
            checkParty(claims, platform);
            if (!nonce.equals(claims.getStringClaimValue("nonce"))) {
                throw refused("The nonce is not that of this launch");
            }
            return claims;
        } catch (InvalidJwtException invalid) {
            throw new LtiRefusedException(Advice.AGAIN, "The id_token is not good", invalid);
        } catch (MalformedClaimException malformed) {
            throw new LtiRefusedException(Advice.AGAIN, "A claim is malformed", malformed);
        }
    }

    private static void checkParty(JwtClaims claims, Platform platform) throws MalformedClaimException {
        String party = claims.getStringClaimValue("azp");
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(platform.clientId)) {
            throw refused("azp is " + party + " and the audience " + claims.getAudience());
        }
    }

    private static LaunchMessage message(JwtClaims token) {
        var claims = new ClaimReader(token);
        if (!claims.exact(Claim.VERSION, ClaimReader.ID).equals("1.3.0")) {
            throw refused("The version is " + claims.exact(Claim.VERSION, ClaimReader.ID));
        }
        String typeName = claims.need(Claim.MESSAGE_TYPE, ClaimReader.ID);
        MessageType type = MessageType.of(typeName)
                .orElseThrow(() -> new LtiRefusedException(Advice.UNKNOWN_MESSAGE, "The message is a " + typeName));
        String subject = claims.exact("sub", ClaimReader.ID);
        if (subject.isBlank()) {
            throw new LtiRefusedException(Advice.ANONYMOUS, "No sub");
        }
        ClaimReader context = claims.object(Claim.CONTEXT);
        if (!context.has("id")) {
            throw new LtiRefusedException(Advice.NO_COURSE, "No context");
        }
        List<String> roles = claims.strings(Claim.ROLES);
        ClaimReader link = claims.object(Claim.RESOURCE_LINK);
        return new LaunchMessage(
                type,
                subject,
                claims.words("name"),
                claims.words("email"),
                claims.need(Claim.DEPLOYMENT, ClaimReader.ID),
                claims.need(Claim.TARGET, ClaimReader.URL),
                Roles.of(roles).orElseThrow(() -> new LtiRefusedException(Advice.ROLE, "The roles are " + roles)),
                context.need("id", ClaimReader.ID),
                title(context),
                type == MessageType.DEEP_LINKING ? "" : link.need("id", ClaimReader.ID),
                link.words("title"),
                activity(claims.object(Claim.CUSTOM)),
                LinkHistory.of(claims.object(Claim.CUSTOM).ifText(Claim.LINK_HISTORY)),
                claims.object(Claim.FOR_USER).exact("user_id", ClaimReader.ID),
                grades(claims.object(Claim.GRADES)),
                claims.object(Claim.ROSTER).exact("context_memberships_url", ClaimReader.URL),
                deepLinking(type, claims.object(Claim.DEEP_LINKING)));
    }

    private static String title(ClaimReader context) {
        return List.of(context.words("title"), context.words("label"), context.words("id")).stream()
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("?");
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
                settings.need("deep_link_return_url", ClaimReader.URL),
                settings.exact("data", 10_000),
                settings.strings("accept_types").contains("ltiResourceLink"),
                // Moodle, Open edX and Canvas take line items and do not say so.
                settings.unlessDenied("accept_lineitem"));
    }

    private static LtiRefusedException refused(String reason) {
        return new LtiRefusedException(Advice.AGAIN, reason);
    }
}
