package org.perceptory.app.submission;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.submission.Submissions;

/** What a receipt stands for, so that anybody can compute its number again: {@code sha256sum receipt.txt}. */
@Path("/api/v1/submissions/{submission}/receipt.txt")
@Authenticated
@Blocking
@Tag(name = "Activities")
public class ReceiptResource {

    private final CurrentPerson current;
    private final Submissions submissions;

    ReceiptResource(CurrentPerson current, Submissions submissions) {
        this.current = current;
        this.submissions = submissions;
    }

    @GET
    @Produces("text/plain; charset=utf-8")
    @Operation(
            operationId = "getReceipt",
            summary = "What was handed in, as the receipt names it: its SHA-256 is the receipt's number")
    public Response receipt(@RestPath UUID submission) {
        return Response.ok(submissions.receipt(current.get(), submission).text())
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"receipt.txt\"")
                .build();
    }
}
