package org.perceptory.app.model;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.api.NoneMatch;
import org.perceptory.app.api.ProblemException;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.worker.backbone.Backbones;

/** The pre-trained networks as files. They hold nothing of anybody's, so nobody needs to sign in for them. */
@Path("/models/backbones")
@PermitAll
@Blocking
@Tag(name = "Models")
public class BackboneResource {

    private final Backbones backbones;

    BackboneResource(Backbones backbones) {
        this.backbones = backbones;
    }

    /** Where a backbone is served, relative to the address of this Perceptory. */
    static String address(BackboneEntry backbone) {
        return "/models/backbones/" + backbone.sha256() + ".onnx";
    }

    @GET
    @Path("{sha256:[0-9a-f]+}.onnx")
    @Produces("application/octet-stream")
    @Operation(
            operationId = "downloadBackbone",
            summary = "A pre-trained network, by the SHA-256 of its ONNX file; keep it for ever")
    public Response file(@RestPath String sha256, @Context HttpHeaders headers) {
        BackboneEntry backbone = backbones.catalogue().findBySha256(sha256).orElseThrow(ProblemException::notFound);
        var tag = new EntityTag(sha256);
        Response.ResponseBuilder answer = NoneMatch.holds(headers, tag)
                ? Response.ok(backbone.open()).header("Content-Length", backbone.bytes())
                : Response.notModified();
        // The address names the bytes: behind it there can never be others.
        return answer.tag(tag)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
