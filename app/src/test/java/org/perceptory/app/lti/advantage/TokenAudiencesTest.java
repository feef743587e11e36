package org.perceptory.app.lti.advantage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.lti.Platform;

class TokenAudiencesTest {

    @ParameterizedTest
    @CsvSource({
        ", , https://vle.example/token",
        ", canvas.instructure.com, https://vle.example/token",
        ", https://tokens.example/x, https://tokens.example/x https://vle.example/token",
        ", https://vle.example/token, https://vle.example/token",
        "urn:of-its-own, , urn:of-its-own https://vle.example/token",
        "https://a.example, https://tokens.example, https://a.example https://tokens.example https://vle.example/token",
        "https://vle.example/token, https://tokens.example, https://vle.example/token https://tokens.example"
    })
    void the_registered_one_comes_first_then_the_authorization_server_then_the_endpoint(
            String registered, String server, String expected) {
        var platform = new Platform();
        platform.tokenEndpoint = "https://vle.example/token";
        platform.tokenAudience = registered;
        platform.authorizationServer = server;
        assertThat(TokenAudiences.of(platform)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      400 | {"error":"invalid_client"} | true
      401 | {"error":"invalid_client","error_description":"Client authentication failed"} | true
      400 | {"error":"invalid_request","error_description":"the 'aud' is invalid"} | true
      400 | {"error":"invalid_grant","error_description":"Bad Audience"} | true
      400 | {"error":"invalid_scope"} | false
      400 | {} | false
      400 | 7 | false
      200 | {"error":"invalid_client"} | false
      500 | {"error":"invalid_client"} | false""")
    void an_answer_that_may_be_about_the_audience(int status, String body, boolean mayBe) throws IOException {
        assertThat(TokenAudiences.mayBeWrong(status, new ObjectMapper().readTree(body)))
                .isEqualTo(mayBe);
    }
}
