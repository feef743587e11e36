package org.perceptory.app.lti.launch;

import static org.junit.jupiter.params.provider.Arguments.of;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.perceptory.app.falsevle.FalseToken;

/** Tokens as real platforms write them, and what who comes by them is in the course. */
final class GoodTokens {

    private static final String LTI = FalseToken.LTI;
    private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";

    private GoodTokens() {}

    static Stream<Arguments> all() {
        return Stream.of(times(), people(), places()).flatMap(list -> list);
    }

    private static Stream<Arguments> times() {
        return Stream.of(
                good("of a clock that is ahead", t -> t.with("iat", now() + 280).with("exp", now() + 300)),
                good("of a clock that is ahead, not before then", t -> t.with("nbf", now() + 280)),
                good(
                        "of a clock that is behind",
                        t -> t.with("iat", now() - 580).with("exp", now() - 280)),
                good(
                        "signed a day ago and good for two",
                        t -> t.with("iat", now() - 86_400).with("exp", now() + 86_400)),
                good(
                        "with fractions of seconds",
                        t -> t.with("iat", now() - 0.5).with("exp", now() + 300.5)),
                good("with an empty azp", t -> t.with("azp", "")),
                good("with the azp that is ours", t -> t.with("azp", t.claim("aud"))),
                good("for a list of us alone", t -> t.with("aud", List.of(t.claim("aud")))),
                good("of an issuer with a slash at its end", t -> t.with("iss", t.claim("iss") + "/")));
    }

    private static Stream<Arguments> people() {
        return Stream.of(
                good(
                        "of a person by a number",
                        t -> t.with("sub", ThreadLocalRandom.current().nextLong(1L << 60))),
                good("without a name", t -> t.without("name").without("email")),
                good(
                        "with the parts of a name",
                        t -> t.without("name").with("given_name", "Ada").with("family_name", "B")),
                good("without roles", t -> t.without(LTI + "roles")),
                good("with no roles", t -> t.with(LTI + "roles", List.of())),
                good("with an empty role", t -> t.with(LTI + "roles", List.of(""))),
                good("with roles by number", t -> t.with(LTI + "roles", Map.of("1", FalseToken.STUDENT))),
                good("with an unknown role", t -> t.with(LTI + "roles", List.of(LIS + "unknownrole/unknown#Helper"))),
                good("of a parent", t -> t.with(LTI + "roles", List.of(LIS + "membership#Mentor"))),
                good("of a student elsewhere", t -> t.with(LTI + "roles", List.of(LIS + "institution/person#Student"))),
                good(
                        "of a tutor elsewhere",
                        t -> t.with(LTI + "roles", List.of(LIS + "institution/person#Instructor"))),
                of(
                        "with an unknown role beside the instructor's",
                        (UnaryOperator<FalseToken>) t ->
                                t.with(LTI + "roles", List.of(LIS + "unknownrole/unknown#Helper", FalseToken.TUTOR)),
                        "TUTOR"),
                of(
                        "with roles in one text",
                        (UnaryOperator<FalseToken>) t -> t.with(LTI + "roles", "Instructor,Learner"),
                        "TUTOR"));
    }

    private static Stream<Arguments> places() {
        return Stream.of(
                good("without a course", t -> t.without(LTI + "context")),
                good("with an empty list for a course", t -> t.with(LTI + "context", List.of())),
                good("of a course without an id", t -> t.with(LTI + "context", Map.of("title", "Course"))),
                good(
                        "of a course by a number",
                        t -> t.with(
                                LTI + "context",
                                Map.of("id", ThreadLocalRandom.current().nextInt(1 << 30)))),
                good(
                        "of a place by a number",
                        t -> t.with(
                                LTI + "resource_link",
                                Map.of("id", ThreadLocalRandom.current().nextInt(1 << 30)))),
                good(
                        "with empty lists for what is not there",
                        t -> t.with(LTI + "custom", List.of())
                                .with(LTI + "launch_presentation", List.of())
                                .with(LTI + "tool_platform", List.of())
                                .with(LTI + "lis", List.of())
                                .with("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", List.of())
                                .with("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice", List.of())));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    /** Of a student. */
    private static Arguments good(String what, UnaryOperator<FalseToken> change) {
        return of(what, change, "STUDENT");
    }
}
