package org.perceptory.domain.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PlatformsTest {
    @Inject
    Platforms platforms;

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
                "https://me@vle.example"
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
                "https://vle.example/keys",
                anyDeployment,
                List.of("1"),
                List.of("https://Frames.example:8443/x"));
    }
}
