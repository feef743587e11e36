package org.perceptory.app.lti.registration;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.perceptory.app.address.OwnAddress;
import org.perceptory.app.lti.message.Claim;
import org.perceptory.app.lti.message.MessageType;
import org.perceptory.app.text.Text;

/**
 * What Canvas's developer keys take as a configuration, by this address or pasted: the same as we tell in a
 * registration, in Canvas's own words.
 */
@Path("/lti/canvas.json")
@PermitAll
public class CanvasResource {

    private final OwnAddress own;

    CanvasResource(OwnAddress own) {
        this.own = own;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Map<String, Object> configuration(RoutingContext context) {
        String origin = own.origin(context);
        String launch = origin + "/lti/launch";
        String icon = origin + "/icon.svg";
        return Map.of(
                "title", Text.of("brand"),
                "description", Text.of("register.description"),
                "oidc_initiation_url", origin + "/lti/login",
                "target_link_uri", launch,
                "redirect_uris", List.of(launch),
                "public_jwk_url", origin + "/lti/keys",
                "scopes", ToolRegistration.SCOPES,
                "custom_fields", Map.of(Claim.LINK_HISTORY, "$ResourceLink.id.history"),
                "extensions",
                        List.of(Map.of(
                                "platform",
                                "canvas.instructure.com",
                                "domain",
                                URI.create(origin).getAuthority(),
                                "privacy_level",
                                "public",
                                "settings",
                                Map.of(
                                        "text", Text.of("brand"),
                                        "icon_url", icon,
                                        "placements", placements(launch, icon)))));
    }

    private static List<Map<String, Object>> placements(String launch, String icon) {
        return ToolRegistration.CANVAS_PLACEMENTS.stream()
                .map(place -> Map.<String, Object>of(
                        "placement", place,
                        "message_type", MessageType.DEEP_LINKING.claim(),
                        "target_link_uri", launch,
                        "text", Text.of("brand"),
                        "icon_url", icon))
                .toList();
    }
}
