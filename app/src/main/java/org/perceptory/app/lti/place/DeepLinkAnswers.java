package org.perceptory.app.lti.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.perceptory.app.lti.keys.ToolKeySet;
import org.perceptory.app.lti.message.Claim;
import org.perceptory.domain.Secret;
import org.perceptory.domain.lti.DeepLinks.Choice;
import org.perceptory.domain.lti.DeepLinks.Placing;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.Platforms;

/** What a VLE is told of the link that a tutor chose: signed, with the activity in the link's own custom field. */
@ApplicationScoped
public class DeepLinkAnswers {

    private static final Duration LASTS = Duration.ofMinutes(5);

    private final Platforms platforms;
    private final ToolKeySet keys;
    private final Clock clock;

    DeepLinkAnswers(Platforms platforms, ToolKeySet keys, Clock clock) {
        this.platforms = platforms;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The signed answer (LTI Deep Linking 2.0, 3.2).
     *
     * @param origin ours
     */
    public String answer(Placing placing, Choice choice, String origin) {
        Platform platform = platforms.find(placing.platform()).orElseThrow();
        var claims = new JwtClaims();
        claims.setIssuer(platform.clientId);
        claims.setAudience(platform.issuer);
        claims.setIssuedAt(NumericDate.fromMilliseconds(clock.millis()));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(clock.instant().plus(LASTS).toEpochMilli()));
        claims.setClaim("nonce", Secret.draw());
        claims.setClaim(Claim.DEPLOYMENT, placing.deployment());
        claims.setClaim(Claim.MESSAGE_TYPE, "LtiDeepLinkingResponse");
        claims.setClaim(Claim.VERSION, "1.3.0");
        if (!placing.data().isEmpty()) {
            claims.setClaim(Claim.DATA, placing.data());
        }
        claims.setClaim(Claim.CONTENT_ITEMS, List.of(item(placing, choice, origin)));
        return keys.sign(claims);
    }

    private static Map<String, Object> item(Placing placing, Choice choice, String origin) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", "ltiResourceLink");
        item.put("title", choice.title());
        item.put("url", origin + "/lti/launch");
        item.put("custom", Map.of("activity", choice.activity().toString()));
        if (placing.lineItems()) {
            item.put(
                    "lineItem",
                    Map.of(
                            "scoreMaximum",
                            choice.points(),
                            "label",
                            choice.title(),
                            "resourceId",
                            choice.activity().toString()));
        }
        return item;
    }
}
