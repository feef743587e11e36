package org.perceptory.app.model;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.model.ModelChanges;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.person.Person;

/** A project's models. */
@Path("/api/v1/projects/{project}/models")
@Authenticated
@Blocking
@Tag(name = "Models")
public class VersionsResource {

    private final CurrentPerson current;
    private final ModelHistory history;
    private final ModelChanges changes;

    VersionsResource(CurrentPerson current, ModelHistory history, ModelChanges changes) {
        this.current = current;
        this.history = history;
        this.changes = changes;
    }

    @GET
    @Operation(operationId = "listModels", summary = "The models of a project, the newest first")
    public List<VersionJson> list(@RestPath UUID project) {
        Person person = current.get();
        List<ModelVersion> all = history.of(person, project);
        var since = changes.since(person, project, all);
        return all.stream()
                .map(one -> VersionJson.of(one, !since.get(one.id()).isEmpty()))
                .toList();
    }
}
