package org.perceptory.app.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told to a platform by what it told of itself. */
class ToolRegistrationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "https://vle.example/.well-known/openid-configuration";

    private static final String MOODLE = """
      {"product_family_code":"moodle","messages_supported":["LtiResourceLinkRequest","LtiDeepLinkingRequest"]}""";
    private static final String CANVAS = """
      {"product_family_code":"canvas","messages_supported":[
        {"type":"LtiResourceLinkRequest","placements":["account_navigation","course_navigation"]},
        {"type":"LtiDeepLinkingRequest","placements":["assignment_selection","editor_button","link_selection"]}]}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      {"messages_supported":["LtiResourceLinkRequest"]} | LtiResourceLinkRequest
      {"messages_supported":[{"type":"LtiResourceLinkRequest"},{"type":"LtiSubmissionReviewRequest"}]} | LtiResourceLinkRequest,LtiSubmissionReviewRequest
      {"messages_supported":[{"type":"LtiDeepLinkingRequest"},{"type":"LtiStartProctoring"},{"kind":7},7]} | LtiDeepLinkingRequest
      {"messages_supported":[]} | LtiResourceLinkRequest,LtiDeepLinkingRequest
      {} | LtiResourceLinkRequest,LtiDeepLinkingRequest
      {"messages_supported":"all"} | LtiResourceLinkRequest,LtiDeepLinkingRequest""")
    void only_messages_that_it_sends_are_asked_for(String platform, String types) throws IOException {
        assertThat(StreamSupport.stream(told(platform).path("messages").spliterator(), false)
                        .map(message -> message.path("type").asText()))
                .containsExactly(types.split(","));
    }

    @Test
    void moodle_is_asked_for_links_and_their_choice_alone() throws IOException {
        JsonNode messages = told(MOODLE).path("messages");
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).has("placements")).isFalse();
        assertThat(told(MOODLE).has("https://canvas.instructure.com/lti/privacy_level"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      ["assignment_selection","editor_button","link_selection"] | ["assignment_selection","link_selection"]
      ["link_selection"] | ["link_selection"]
      ["ContentArea","RichTextEditor"] | ["ContentArea"]
      ["editor_button"] | []
      [] | ["assignment_selection","link_selection"]""")
    void canvas_is_told_places_that_it_offers(String offered, String taken) throws IOException {
        JsonNode tool = told("""
          {"product_family_code":"canvas","messages_supported":[{"type":"LtiDeepLinkingRequest","placements":%s}]}""".formatted(offered));
        JsonNode message = tool.path("messages").get(0);
        assertThat(message.path("placements").toString()).isEqualTo(taken.equals("[]") ? "" : taken);
        assertThat(message.path("label").asText()).isNotBlank();
        assertThat(tool.path("https://canvas.instructure.com/lti/privacy_level").asText())
                .isEqualTo("public");
        assertThat(told(CANVAS).path("messages")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "https://tokens.example/x, https://tokens.example/x",
        "canvas.instructure.com, canvas.instructure.com",
        "' ', ''",
        ", ''"
    })
    void what_it_calls_its_authorization_server_is_kept(String told, String kept) throws IOException {
        String field = told == null ? "" : "\"authorization_server\":\"" + told + "\",";
        assertThat(configuration(field, "{}").authorizationServer()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "moodle, moodle vle.example",
        "'', VLE vle.example",
        "<b>evil</b>\\u0000, bevilb vle.example",
        "a very long name of a product indeed, a very long name of vle.example"
    })
    void its_name_is_one_that_can_be_shown(String family, String name) throws IOException {
        assertThat(configuration("", "{\"product_family_code\":\"" + family + "\"}")
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example", "https://vle.example.evil.example", "http://vle.example"})
    void it_speaks_for_itself_alone(String issuer) {
        assertThatThrownBy(() -> OpenIdConfiguration.of(
                        JSON.readTree(written("", "{}").replace("\"https://vle.example\"", "\"" + issuer + "\"")),
                        ADDRESS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("speaks for another");
    }

    @Test
    void every_part_of_a_name_is_asked_for() throws IOException {
        assertThat(told("{}").path("claims"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(
                        "iss", "sub", "name", "given_name", "family_name", "preferred_username", "email");
    }

    @Test
    void a_server_whose_name_is_too_long_is_refused_with_a_word() throws IOException {
        String longest = "\"authorization_server\":\"" + "s".repeat(255) + "\",";
        assertThat(configuration(longest, "{}").authorizationServer()).hasSize(255);
        assertThatThrownBy(() -> configuration(longest.replace("ss\"", "sss\""), "{}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("authorization_server");
    }

    private static JsonNode told(String platform) throws IOException {
        return JSON.valueToTree(ToolRegistration.of("https://perceptory.example", configuration("", platform)))
                .path(ToolRegistration.TOOL);
    }

    private static OpenIdConfiguration configuration(String field, String platform) throws IOException {
        return OpenIdConfiguration.of(JSON.readTree(written(field, platform)), ADDRESS);
    }

    private static String written(String field, String platform) {
        return """
          {"issuer":"https://vle.example","authorization_endpoint":"https://vle.example/auth",%s
           "token_endpoint":"https://vle.example/token","jwks_uri":"https://vle.example/keys",
           "registration_endpoint":"https://vle.example/register",
           "https://purl.imsglobal.org/spec/lti-platform-configuration":%s}""".formatted(field, platform);
    }
}
