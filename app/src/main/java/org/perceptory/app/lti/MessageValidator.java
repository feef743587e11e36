package org.perceptory.app.lti;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.platform.Platform;
import org.perceptory.domain.platform.Platforms;

/**
 * Believes an id_token or does not, as LTI 1.3 core 5.3 and the security framework 5.1.3 demand: RS256 by the platform's
 * key set, issuer, audience and authorised party, times with a minute of skew, the nonce that we gave, version, type,
 * deployment, target, roles.
 */
@ApplicationScoped
class MessageValidator {

  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership";
  private static final int SKEW_SECONDS = 60;
  private static final int OLDEST_SECONDS = 3600;
  private static final int LONGEST = 255;

  private final KeySets keySets;
  private final Platforms platforms;
  private final Clock clock;

  MessageValidator(KeySets keySets, Platforms platforms, Clock clock) {
    this.keySets = keySets;
    this.platforms = platforms;
    this.clock = clock;
  }

  /**
   * @param nonce that went out with the state
   * @param target that the launch was begun for
   * @throws RefusedLaunchException when anything of it is not as it must be
   */
  LaunchMessage believe(Platform platform, String nonce, String target, String idToken) throws RefusedLaunchException {
    try {
      JwtClaims claims = signed(platform, idToken);
      authorisedParty(platform, claims);
      same("nonce", nonce, claims.getStringClaimValue("nonce"));
      same("version", "1.3.0", text(claims, "version"));
      same("message type", "LtiResourceLinkRequest", text(claims, "message_type"));
      same("target", target, text(claims, "target_link_uri"));
      String deployment = bounded("deployment", text(claims, "deployment_id"));
      if (!platforms.takes(platform, deployment)) {
        throw new RefusedLaunchException("deployment " + deployment + " is not known");
      }
      return message(claims, deployment);
    } catch (InvalidJwtException | MalformedClaimException | ClassCastException untrue) {
      throw new RefusedLaunchException("token not believed: " + untrue.getMessage(), untrue);
    }
  }

  private JwtClaims signed(Platform platform, String idToken) throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
        .setVerificationKeyResolver(keySets.of(platform.keySetUrl))
        .setExpectedIssuer(platform.issuer)
        .setExpectedAudience(platform.clientId)
        .setRequireSubject()
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setAllowedClockSkewInSeconds(SKEW_SECONDS)
        .setIssuedAtRestrictions(0, OLDEST_SECONDS)
        .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
        .build()
        .processToClaims(idToken);
  }

  private static void authorisedParty(Platform platform, JwtClaims claims)
      throws MalformedClaimException, RefusedLaunchException {
    String party = claims.getStringClaimValue("azp");
    if (party != null || claims.getAudience().size() > 1) {
      same("authorised party", platform.clientId, party);
    }
  }

  private static LaunchMessage message(JwtClaims claims, String deployment)
      throws MalformedClaimException, RefusedLaunchException {
    Map<String, Object> context = map(claims, CLAIM + "context");
    Map<String, Object> grades = map(claims, "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");
    Map<String, Object> roster = map(claims, "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice");
    String id = bounded("context", (String) context.get("id"));
    String title = Stream.of(context.get("title"), context.get("label"), id).filter(Objects::nonNull).findFirst()
        .map(Object::toString).filter(words -> !words.isBlank()).orElse(id);
    return new LaunchMessage(bounded("subject", claims.getSubject()), claims.getStringClaimValue("name"),
        claims.getStringClaimValue("email"), deployment, role(claims), id, title,
        bounded("resource link", (String) map(claims, CLAIM + "resource_link").get("id")),
        (String) grades.get("lineitem"), (String) grades.get("lineitems"), (String) roster.get("context_memberships_url"));
  }

  /** Who teaches, or runs the VLE, is a tutor; who learns a student; others (mentors, observers) have nothing to do here. */
  private static CourseRole role(JwtClaims claims) throws RefusedLaunchException {
    List<?> roles = Optional.ofNullable((List<?>) claims.getClaimValue(CLAIM + "roles")).orElse(List.of());
    List<String> named = roles.stream().map(Object::toString).toList();
    if (named.stream().anyMatch(MessageValidator::teaches)) {
      return CourseRole.TUTOR;
    }
    if (named.stream().anyMatch(role -> role.equals(MEMBERSHIP + "#Learner") || role.equals("Learner"))) {
      return CourseRole.STUDENT;
    }
    throw new RefusedLaunchException("no role that we know among " + named);
  }

  private static boolean teaches(String role) {
    return role.equals("Instructor") || role.equals(MEMBERSHIP + "#Instructor") || role.equals(MEMBERSHIP + "#ContentDeveloper")
        || role.startsWith(MEMBERSHIP + "/Instructor#") || role.endsWith("/person#Administrator");
  }

  private static String text(JwtClaims claims, String name) throws MalformedClaimException {
    return claims.getStringClaimValue(CLAIM + name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(JwtClaims claims, String name) {
    return Optional.ofNullable((Map<String, Object>) claims.getClaimValue(name)).orElse(Map.of());
  }

  private static void same(String what, String expected, String told) throws RefusedLaunchException {
    if (!expected.equals(told)) {
      throw new RefusedLaunchException("wrong " + what + ": " + told);
    }
  }

  private static String bounded(String what, String told) throws RefusedLaunchException {
    if (told == null || told.isBlank() || told.length() > LONGEST || told.indexOf('\0') >= 0) {
      throw new RefusedLaunchException(what + " missing or longer than " + LONGEST);
    }
    return told;
  }
}
