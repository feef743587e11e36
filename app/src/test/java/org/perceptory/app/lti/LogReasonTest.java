package org.perceptory.app.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.lti.LtiRefusedException.Advice;

class LogReasonTest {

    private static final RsaJsonWebKey KEY = draw();

    static Stream<Arguments> tokens() {
        String good = signed(claims(), KEY);
        JwtClaims expired = claims();
        expired.setExpirationTime(NumericDate.fromSeconds(1_000));
        JwtClaims elsewhere = claims();
        elsewhere.setAudience("another-client");
        JwtClaims another = claims();
        another.setIssuer("https://other.example");
        JwtClaims numbered = claims();
        numbered.setClaim("exp", "soon, says Ada Lovelace");
        return Stream.of(
                Arguments.of("expired", signed(expired, KEY), "expired"),
                Arguments.of("for another", signed(elsewhere, KEY), "another-client"),
                Arguments.of("from another", signed(another, KEY), "https://other.example"),
                Arguments.of("signed by another", signed(claims(), draw()), "wrong signature"),
                Arguments.of("cut", good.substring(0, good.length() - 9), "wrong signature"),
                Arguments.of("of two parts", good.substring(0, good.lastIndexOf('.')), "not a token"),
                Arguments.of("no token", "Ada.Lovelace.ada@vle.example", "not a token"),
                Arguments.of("with words for a time", signed(numbered, KEY), "not a token|malformed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void what_is_wrong_is_told_and_the_token_is_not(String what, String token, String told) {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKey(KEY.getPublicKey())
                .setExpectedIssuer("https://vle.example")
                .setExpectedAudience("client")
                .setRequireExpirationTime()
                .build();
        var invalid = catchThrowableOfType(InvalidJwtException.class, () -> consumer.processToClaims(token));
        String reason = LogReason.of(new LtiRefusedException(Advice.AGAIN, "The id_token is not good", invalid));
        assertThat(reason).startsWith("The id_token is not good: ").containsPattern(told);
        holdsNothingOf(reason, token);
    }

    @Test
    void a_key_that_is_not_found_is_told_with_its_reason() {
        String token = signed(claims(), KEY);
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver((signature, nesting) -> {
                    throw new LtiRefusedException(Advice.LATER, "https://vle.example/keys answered 500");
                })
                .build();
        var invalid = catchThrowableOfType(InvalidJwtException.class, () -> consumer.processToClaims(token));
        String reason = LogReason.of(new LtiRefusedException(Advice.AGAIN, "The id_token is not good", invalid));
        assertThat(reason).contains("https://vle.example/keys answered 500");
        holdsNothingOf(reason, token);
    }

    @Test
    void what_a_parser_quotes_is_not_told() {
        String token = signed(claims(), KEY);
        UnaryOperator<String> quoted = text -> LogReason.of(new LtiRefusedException(
                Advice.AGAIN,
                "A claim is malformed",
                catchThrowableOfType(JsonProcessingException.class, () -> new ObjectMapper().readTree(text))));
        holdsNothingOf(quoted.apply(token), token);
        holdsNothingOf(quoted.apply("Ada Lovelace"), token);
        holdsNothingOf(
                LogReason.of(new LtiRefusedException(
                        Advice.AGAIN, "Not good", new UnresolvableKeyException("None for " + token))),
                token);
        holdsNothingOf(LogReason.of(new LtiRefusedException(Advice.AGAIN, "The field was " + token)), token);
    }

    @Test
    void other_faults_are_told_as_they_are() {
        var refusal = new LtiRefusedException(
                Advice.LATER, "The keys could not be read", new IOException("https://vle.example did not answer"));
        assertThat(LogReason.of(refusal))
                .isEqualTo("The keys could not be read: java.io.IOException: https://vle.example did not answer");
    }

    private static void holdsNothingOf(String reason, String token) {
        assertThat(reason).doesNotContainIgnoringCase("Lovelace", "ada@", "subject-7");
        Stream.of(token.split("\\."))
                .filter(part -> part.length() > 20)
                .forEach(part -> assertThat(reason).doesNotContain(part.substring(0, 20)));
    }

    private static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer("https://vle.example");
        claims.setAudience("client");
        claims.setSubject("subject-7");
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setIssuedAtToNow();
        claims.setClaim("name", "Ada Lovelace");
        claims.setClaim("email", "ada@vle.example");
        return claims;
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey key) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey draw() {
        try {
            return RsaJwkGenerator.generateJwk(2_048);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
