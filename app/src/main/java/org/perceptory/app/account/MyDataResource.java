package org.perceptory.app.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.privacy.PersonalData;
import org.perceptory.domain.privacy.PersonalModels;

/** Everything that is kept about who asks. */
@Path("/api/v1/me/data")
@Authenticated
@Blocking
@Tag(name = "Account")
public class MyDataResource {

    private final CurrentPerson current;
    private final PersonalData data;
    private final PersonalModels models;
    private final DownloadTurns turns;

    MyDataResource(CurrentPerson current, PersonalData data, PersonalModels models, DownloadTurns turns) {
        this.current = current;
        this.data = data;
        this.models = models;
        this.turns = turns;
    }

    @GET
    @Produces("application/zip")
    @Operation(
            operationId = "downloadMyData",
            summary =
                    "Everything that is kept about you, as one zip: your projects as they can be brought back, models,"
                            + " embeddings, and JSON by kind")
    public Response zip() {
        Person person = current.get();
        DownloadTurns.Turn turn = turns.begin(person.id);
        StreamingOutput body = out -> {
            try {
                data.write(person, out, models);
            } finally {
                turns.end(person.id, turn);
            }
        };
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"my-perceptory-data.zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
