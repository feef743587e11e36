package org.perceptory.app.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.training.TrainingJob;

/**
 * A project's trainings, asked for. Its path is its class's: JAX-RS looks into the class with the longest path alone.
 */
@Path("/api/v1/projects/{project}/jobs")
@Authenticated
@Blocking
@Tag(name = "Training")
public class TrainingResource {

    private final CurrentPerson current;
    private final Projects projects;
    private final JobQueue queue;

    TrainingResource(CurrentPerson current, Projects projects, JobQueue queue) {
        this.current = current;
        this.projects = projects;
        this.queue = queue;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @APIResponseSchema(value = JobJson.class, responseCode = "202", responseDescription = "It waits, or runs already")
    @Operation(
            operationId = "train",
            summary = "Train; where a training of the project waits or runs already, that one is returned")
    public JobJson train(
            @RestPath UUID project,
            @RequestBody(
                            required = false,
                            description = "The settings that differ from the project’s; nothing, where none does",
                            content = @Content(schema = @Schema(implementation = SettingsJson.class)))
                    SettingsJson settings) {
        Person person = current.get();
        Project of = projects.get(person, project);
        TrainingSettings chosen = settings == null ? of.settings : settings.over(of.settings);
        TrainingJob job = queue.train(person, project, chosen);
        return JobJson.of(of.modality, job, queue.place(person, job.id).orElse(null));
    }
}
