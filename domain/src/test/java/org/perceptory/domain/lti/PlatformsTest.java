package org.perceptory.domain.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.audit.AuditEntry;
import org.perceptory.domain.course.Courses;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PlatformsTest {
    private static final String SITE = "https://deployments.example";

    @Inject
    Platforms platforms;

    @Inject
    RegistrationInvitations invitations;

    @Inject
    Courses courses;

    @Inject
    Given given;

    @Test
    @TestTransaction
    void anAdminRegistersChangesDisablesAndRemoves() {
        var admin = given.admin();
        Platform platform = platforms.register(admin, facts("https://vle.example", "https://vle.example/auth", false));
        assertThat(platforms.all(admin)).contains(platform);
        assertThat(platforms.find(platform.issuer, platform.clientId)).contains(platform);
        assertThat(platforms.find(platform.issuer, "another")).isEmpty();
        assertThat(platforms.only(platform.issuer)).contains(platform);
        assertThat(platforms.deployments(platform.id)).containsExactly("1");
        assertThat(platform.frameOrigins).isEqualTo("https://frames.example:8443");

        platforms.enable(admin, platform.id, false);
        assertThat(platforms.enabled()).doesNotContain(platform);
        platforms.remove(admin, platform.id);
        assertThat(platforms.find(platform.id)).isEmpty();
    }

    @Test
    @TestTransaction
    void nobodyElseSeesOrChangesAny() {
        var student = given.student();
        Platform platform = platforms.register(facts("https://vle.example", "https://vle.example/auth", false));
        assertRefused(Refusal.NOT_FOUND, () -> platforms.all(student));
        assertRefused(Refusal.NOT_FOUND, () -> platforms.get(student, platform.id));
        assertRefused(Refusal.NOT_FOUND, () -> platforms.enable(student, platform.id, false));
        assertRefused(Refusal.NOT_FOUND, () -> platforms.remove(student, platform.id));
        assertRefused(
                Refusal.NOT_FOUND,
                () -> platforms.register(student, facts("https://other.example", "https://o.example/a", false)));
    }

    @Test
    @TestTransaction
    void theSameTwiceIsRefused() {
        PlatformFacts facts = facts("https://twice.example", "https://twice.example/auth", false);
        platforms.register(facts);
        assertRefused(Refusal.PLATFORM_KNOWN, () -> platforms.register(facts));
    }

    @Test
    @TestTransaction
    void aDeploymentIsTakenWhereItIsListedOrAllAre() {
        Platform listed = platforms.register(facts("https://a.example", "https://a.example/auth", false));
        assertThat(platforms.accepts(listed, "1")).isTrue();
        assertThat(platforms.accepts(listed, "2")).isFalse();
        Platform open = platforms.register(facts("https://b.example", "https://b.example/auth", true));
        assertThat(platforms.accepts(open, "2")).isTrue();
        assertThat(platforms.deployments(open.id)).containsExactly("1", "2");
    }

    @Test
    @TestTransaction
    void anAdminChangesEverythingOfIt() {
        var admin = given.admin();
        Platform platform = platforms.register(admin, facts("client", List.of("1", "2"), List.of()));
        platforms.change(
                admin,
                platform.id,
                facts(" client-2 ", List.of("2", "3", "3"), List.of("https://school.example/x", "http://[::1]:8080")),
                Set.of("1", "2"));
        assertThat(platforms.find("https://edited.example", "client-2")).contains(platform);
        assertThat(platforms.deployments(platform.id)).containsExactlyInAnyOrder("2", "3");
        assertThat(platform.frameSites()).containsExactly("https://school.example", "http://[::1]:8080");
        assertThat(platform.tokenAudience).isEqualTo("https://edited.example/audience");
        assertThat(platform.authorizationServer).isEqualTo("tokens.edited.example");
        platforms.tokenAudience(platform.id, "https://edited.example/token");
        assertThat(platform.tokenAudience).isEqualTo("https://edited.example/token");

        platforms.change(admin, platform.id, facts("client-2", List.of(), List.of()), Set.of("2", "3"));
        assertThat(platforms.deployments(platform.id)).isEmpty();
        assertThat(platform.frameSites()).isEmpty();
    }

    /** Before | shown in the form | told by it | after; a dot is a blank. */
    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvSource(delimiter = '|', textBlock = """
      1 2     | 1 2   | 2 3   | 2 3
      1 2 new | 1 2   | 2 3   | 2 3 new
      1 2 new | 1 2   | 1 2   | 1 2 new
      1 new   | 1     | new   | new
      1       | 1 2   | 1 2   | 1
      a,b     | a,b   | a,b   | a,b
      .a      | .a    | a     | .a
      .a b    | .a b  | b     | b
      a.b;c   | a.b;c | a.b;c | a.b;c""")
    @TestTransaction
    void onlyWhatWasShownIsTakenAway(String before, String shown, String told, String after) {
        var admin = given.admin();
        Platform platform = platforms.register(
                admin, new PlatformFacts("VLE", SITE, "c", SITE, SITE, "", "", SITE, true, List.of(), List.of()));
        ids(before).forEach(deployment -> platforms.accepts(platform, deployment));
        platforms.change(
                admin,
                platform.id,
                new PlatformFacts("VLE", SITE, "c", SITE, SITE, "", "", SITE, true, ids(told), List.of()),
                Set.copyOf(ids(shown)));
        assertThat(platforms.deployments(platform.id)).containsExactlyInAnyOrderElementsOf(ids(after));
    }

    private static List<String> ids(String cell) {
        return Stream.of(cell.split(" ")).map(id -> id.replace('.', ' ')).toList();
    }

    @Test
    @TestTransaction
    void noChangeMakesTheSameTwice() {
        var admin = given.admin();
        platforms.register(admin, facts("first", List.of(), List.of()));
        Platform second = platforms.register(admin, facts("second", List.of(), List.of()));
        assertRefused(
                Refusal.PLATFORM_KNOWN,
                () -> platforms.change(admin, second.id, facts("first ", List.of(), List.of()), Set.of()));
    }

    @Test
    @TestTransaction
    void whatHasCoursesIsNeitherDeletedNorGivenAnotherIssuerButTakenUpAgain() {
        var admin = given.admin();
        Platform platform = platforms.register(admin, facts("before", List.of("1"), List.of("https://a.example")));
        platforms.change(admin, platform.id, facts("before", List.of("1"), List.of("https://a.example")), Set.of("1"));
        courses.launched(platform.id, "course", "Machine learning");
        assertThat(platforms.courses(admin, platform.id)).isEqualTo(1);
        assertRefused(Refusal.PLATFORM_IN_USE, () -> platforms.remove(admin, platform.id));
        PlatformFacts elsewhere = facts("https://moved.example", "https://moved.example/auth", false);
        assertRefused(Refusal.PLATFORM_ISSUER, () -> platforms.change(admin, platform.id, elsewhere, Set.of("1")));
        assertRefused(Refusal.PLATFORM_ISSUER, () -> platforms.registerAgain(platform.id, elsewhere));

        platform.name = "Our own";
        platforms.enable(admin, platform.id, false);
        platforms.registerAgain(platform.id, facts("after", List.of("2"), List.of("https://b.example")));
        assertThat(platforms.find("https://edited.example", "after")).contains(platform);
        assertThat(platform.enabled).isTrue();
        assertThat(platform.name).isEqualTo("Our own");
        assertThat(platforms.deployments(platform.id)).containsExactlyInAnyOrder("1", "2");
        assertThat(platform.frameSites()).containsExactly("https://a.example", "https://b.example");
        assertThat(platforms.courses(admin, platform.id)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @TestTransaction
    void whatAnAdminTypedStaysWhenThePlatformRegistersItselfAgain(boolean any) {
        var admin = given.admin();
        String issuer = "https://again.example";
        PlatformFacts typed = new PlatformFacts(
                "VLE", issuer, "one", issuer, issuer, "typed", "server", issuer, any, List.of("1", "2"), List.of());
        Platform platform = platforms.register(admin, typed);
        platforms.registerAgain(
                platform.id,
                new PlatformFacts("VLE", issuer, "two", issuer, issuer, "", "", issuer, !any, List.of("3"), List.of()));
        assertThat(platform.clientId).isEqualTo("two");
        AuditEntry entry = AuditEntry.<AuditEntry>find(
                        "action = ?1 order by id desc", AuditEntry.Action.PLATFORM_CHANGED)
                .firstResult();
        assertThat(entry.was).isEqualTo("text:client_id: one; deployments: 1 2");
        assertThat(entry.became).isEqualTo("text:client_id: two; deployments: 1 2 3");
        invitations.issueAgain(admin, platform.id);
        assertThat(AuditEntry.<AuditEntry>find("action = ?1 order by id desc", AuditEntry.Action.PLATFORM_INVITED)
                        .<AuditEntry>firstResult()
                        .subject)
                .isEqualTo("VLE");
        assertThat(platform.anyDeployment).isEqualTo(any);
        assertThat(platform.tokenAudience).isEqualTo("typed");
        assertThat(platform.authorizationServer).isEqualTo("server");
        assertThat(platforms.deployments(platform.id)).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    @TestTransaction
    void anInvitationIsForANewPlatformOrForOneAndTakenOnce() {
        var admin = given.admin();
        Platform platform = platforms.register(admin, facts("invited", List.of(), List.of()));
        String fresh = invitations.issue(admin);
        String again = invitations.issueAgain(admin, platform.id);
        assertThat(invitations.take(fresh))
                .hasValueSatisfying(taken -> assertThat(taken.platform()).isEmpty());
        assertThat(invitations.take(again))
                .hasValueSatisfying(taken -> assertThat(taken.platform()).contains(platform.id));
        assertThat(invitations.take(fresh)).isEmpty();
        assertThat(invitations.take("made up")).isEmpty();
        assertRefused(Refusal.NOT_FOUND, () -> invitations.issueAgain(given.student(), platform.id));
    }

    private static Stream<String> noIds() {
        return Stream.of("", "  ", "one\ntwo", "with\u0000zero", "a".repeat(256));
    }

    @ParameterizedTest
    @MethodSource("noIds")
    @TestTransaction
    void whatIsNoIdIsNoClients(String id) {
        assertRefused(Refusal.PLATFORM_ID, () -> platforms.register(facts(id, List.of(), List.of())));
    }

    @ParameterizedTest
    @MethodSource("noIds")
    @TestTransaction
    void whatIsNoIdIsNoDeployments(String id) {
        assertRefused(Refusal.PLATFORM_ID, () -> platforms.register(facts("client", List.of("1", id), List.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https:",
                "data:",
                "'none'",
                "https://*.example",
                "https://a.example; script-src *",
                "https://a.example,https://b.example",
                "https://a.example\nX: 1",
                "https://me@a.example",
                "javascript:alert(1)"
            })
    @TestTransaction
    void whatIsNoSiteMayShowNothing(String frame) {
        assertRefused(Refusal.PLATFORM_ADDRESS, () -> platforms.register(facts("client", List.of(), List.of(frame))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "local",
                "vle.example",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://",
                "https://a b",
                "https://me@vle.example",
                "https://vle.example/#part",
                "https://vle.example:0",
                "https://vle.example:99999",
                "https://https://vle.example",
                "https://*.example",
                "https://vle.example\r\nX-Header: 1",
                "https://vle.example;script-src",
                "//vle.example"
            })
    @TestTransaction
    void whatIsNoAddressIsRefused(String address) {
        assertRefused(Refusal.PLATFORM_ADDRESS, () -> platforms.register(facts("https://vle.example", address, false)));
        assertRefused(
                Refusal.PLATFORM_ADDRESS, () -> platforms.register(facts(address, "https://vle.example/auth", false)));
    }

    private static PlatformFacts facts(String issuer, String authorization, boolean anyDeployment) {
        return new PlatformFacts(
                "VLE",
                issuer,
                "client",
                authorization,
                "https://vle.example/token",
                "",
                "",
                "https://vle.example/keys",
                anyDeployment,
                List.of("1"),
                List.of("https://Frames.example:8443/x"));
    }

    private static PlatformFacts facts(String client, List<String> deployments, List<String> frames) {
        return new PlatformFacts(
                "VLE",
                "https://edited.example",
                client,
                "https://edited.example/auth",
                "https://edited.example/token",
                "https://edited.example/audience",
                "tokens.edited.example",
                "https://edited.example/keys",
                false,
                deployments,
                frames);
    }
}
