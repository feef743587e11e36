package org.perceptory.app.lti.registration;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perceptory.app.lti.message.Claim;
import org.perceptory.app.lti.message.MessageType;
import org.perceptory.app.text.Text;

/** What we tell a platform of ourselves (LTI Dynamic Registration 1.0, 3.5.3), as far as it has use for it. */
final class ToolRegistration {

    static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    /** What we ask of a platform's services: columns and scores of the gradebook, and who is in a course. */
    static final List<String> SCOPES = List.of(
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
            "https://purl.imsglobal.org/spec/lti-ags/scope/score",
            "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");

    /** Where a tutor places a link: the standard's name, and those that Canvas has for assignments and modules. */
    static final List<String> CANVAS_PLACEMENTS = List.of("assignment_selection", "link_selection");

    private static final String CONTENT_AREA = "ContentArea";

    private ToolRegistration() {}

    /** @param origin ours @return the JSON object */
    static Map<String, Object> of(String origin, OpenIdConfiguration platform) {
        String launch = origin + "/lti/launch";
        var tool = new LinkedHashMap<String, Object>();
        tool.put("domain", URI.create(origin).getAuthority());
        tool.put("description", Text.of("register.description"));
        tool.put("target_link_uri", launch);
        tool.put("claims", List.of("iss", "sub", "name", "given_name", "family_name", "preferred_username", "email"));
        tool.put("custom_parameters", Map.of(Claim.LINK_HISTORY, "$ResourceLink.id.history"));
        tool.put(
                "messages",
                Arrays.stream(MessageType.values())
                        .filter(platform::sends)
                        .map(type -> message(type, launch, origin, platform))
                        .toList());
        if (platform.isCanvas()) {
            // Without it Canvas tells nobody's name, whatever the claims ask for.
            tool.put("https://canvas.instructure.com/lti/privacy_level", "public");
        }
        return Map.ofEntries(
                Map.entry("application_type", "web"),
                Map.entry("response_types", List.of("id_token")),
                Map.entry("grant_types", List.of("implicit", "client_credentials")),
                Map.entry("initiate_login_uri", origin + "/lti/login"),
                Map.entry("redirect_uris", List.of(launch)),
                Map.entry("client_name", Text.of("brand")),
                Map.entry("logo_uri", origin + "/icon.svg"),
                Map.entry("jwks_uri", origin + "/lti/keys"),
                Map.entry("token_endpoint_auth_method", "private_key_jwt"),
                Map.entry("scope", String.join(" ", SCOPES)),
                Map.entry(TOOL, tool));
    }

    private static Map<String, Object> message(
            MessageType type, String launch, String origin, OpenIdConfiguration platform) {
        var message = new LinkedHashMap<String, Object>();
        message.put("type", type.claim());
        message.put("target_link_uri", launch);
        if (type == MessageType.DEEP_LINKING) {
            message.put("label", Text.of("place.title"));
            message.put("icon_uri", origin + "/icon.svg");
            List<String> placements = placements(platform);
            if (!placements.isEmpty()) {
                message.put("placements", placements);
            }
        }
        return message;
    }

    /** Of the places that the platform offers those that are ours; Canvas puts a tool nowhere that names none. */
    private static List<String> placements(OpenIdConfiguration platform) {
        List<String> offered = platform.placements(MessageType.DEEP_LINKING);
        if (offered.isEmpty()) {
            return platform.isCanvas() ? CANVAS_PLACEMENTS : List.of();
        }
        var wanted = new ArrayList<>(CANVAS_PLACEMENTS);
        wanted.add(CONTENT_AREA);
        wanted.retainAll(offered);
        return wanted;
    }
}
