package org.perceptory.app.lti.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.AudValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.IssValidator;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.NumericDateValidator;
import org.perceptory.app.lti.LtiRefusedException;
import org.perceptory.app.lti.LtiRefusedException.Advice;
import org.perceptory.app.lti.platform.KeySets;
import org.perceptory.domain.lti.Address;
import org.perceptory.domain.lti.Platform;

/**
 * Reads id_tokens (OpenID Connect Core 3.1.3.7 and 3.2.2.11; 1EdTech Security Framework 1.0, 5.1.3; LTI Core 1.3, 5.3).
 */
@ApplicationScoped
public class IdTokens {

    /** How far clocks may be apart, either way. */
    private static final int SKEW_SECONDS = 300;

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
        return Messages.read(verified(token, platform, nonce));
    }

    private JwtClaims verified(String token, Platform platform, String nonce) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(
                            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                    .setVerificationKeyResolver((signature, nesting) -> keys.key(platform, signature))
                    // Those would have a sub that is a number refused; what else they look at is named here.
                    .setSkipAllDefaultValidators()
                    .registerValidator(new IssValidator(true, platform.issuer, Address.otherwiseEnded(platform.issuer)))
                    .registerValidator(new AudValidator(Set.of(platform.clientId), true))
                    .registerValidator(times())
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

    /**
     * Not before its time and not after its end. When it was issued has to be told and be past, but how long ago does
     * not matter while the end is still to come: the nonce is what says that it was sent to this launch.
     */
    private NumericDateValidator times() {
        var times = new NumericDateValidator();
        times.setRequireExp(true);
        times.setRequireIat(true);
        times.setIatAllowedSecondsInTheFuture(0);
        times.setAllowedClockSkewSeconds(SKEW_SECONDS);
        times.setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()));
        return times;
    }

    private static void checkParty(JwtClaims claims, Platform platform) throws MalformedClaimException {
        String party = claims.getStringClaimValue("azp");
        if (party == null || party.isEmpty() ? claims.getAudience().size() > 1 : !party.equals(platform.clientId)) {
            throw refused("azp is " + party + " and the audience " + claims.getAudience());
        }
    }

    private static LtiRefusedException refused(String reason) {
        return new LtiRefusedException(Advice.AGAIN, reason);
    }
}
