package org.perceptory.app.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.perceptory.app.lti.registration.KnownVle.Addresses;
import org.perceptory.app.text.Text;
import org.perceptory.domain.lti.Address;

class KnownVleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "MOODLE, https://vle.example/moodle, https://vle.example/moodle/mod/lti/auth.php, https://vle.example/moodle/mod/lti/token.php, '', https://vle.example/moodle/mod/lti/certs.php, ''",
        "CANVAS, https://canvas.instructure.com, https://sso.canvaslms.com/api/lti/authorize_redirect, https://sso.canvaslms.com/login/oauth2/token, https://canvas.instructure.com/login/oauth2/token, https://sso.canvaslms.com/api/lti/security/jwks, https://vle.example/moodle",
        "BRIGHTSPACE, https://vle.example/moodle, https://vle.example/moodle/d2l/lti/authenticate, https://auth.brightspace.com/core/connect/token, https://api.brightspace.com/auth/token, https://vle.example/moodle/d2l/.well-known/jwks, ''",
        "BLACKBOARD, https://blackboard.com, https://developer.blackboard.com/api/v1/gateway/oidcauth, https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken, '', https://developer.blackboard.com/api/v1/management/applications/client-1/jwks.json, https://vle.example/moodle",
        "SAKAI, https://vle.example/moodle, https://vle.example/moodle/imsoidc/lti13/oidc_auth, '', '', https://vle.example/moodle/imsblis/lti13/keyset, ''",
        "OPEN_EDX, https://vle.example/moodle, https://vle.example/moodle/api/lti_consumer/v1/launch/, '', '', '', ''"
    })
    void its_addresses_follow_from_where_it_is_and_what_it_calls_us(
            KnownVle vle,
            String issuer,
            String authorization,
            String token,
            String audience,
            String keys,
            String frames) {
        assertThat(vle.addresses("https://vle.example/moodle//", "client-1"))
                .isEqualTo(new Addresses(issuer, authorization, token, audience, keys, frames));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_known_yet_is_left_out(KnownVle vle) {
        Addresses unknown = vle.addresses("", "");
        assertThat(all(unknown)).allMatch(address -> address.isEmpty() || Address.isOne(address));
        assertThat(all(unknown)).noneMatch(address -> address.contains("{"));
        assertThat(all(vle.addresses("https://vle.example", "client")))
                .allMatch(address -> address.isEmpty() || Address.isOne(address));
    }

    @ParameterizedTest
    @EnumSource
    void what_it_asks_for_and_where_it_shows_the_rest_is_said(KnownVle vle) {
        assertThat(Stream.of("", ".steps", ".asks.launch", ".asks.login", ".asks.keys", ".shows.client")
                        .map(part -> "vle." + vle + part))
                .allMatch(Text::has);
    }

    @Test
    void of_those_that_all_schools_share_the_school_shows_the_pages() {
        assertThat(KnownVle.CANVAS
                        .addresses("https://school.instructure.com", "")
                        .frames())
                .isEqualTo("https://school.instructure.com");
    }

    private static List<String> all(Addresses addresses) {
        return List.of(
                addresses.issuer(),
                addresses.authorization(),
                addresses.token(),
                addresses.audience(),
                addresses.keys(),
                addresses.frames());
    }
}
