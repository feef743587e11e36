package org.perceptory.app.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;

/** A job: followed, cancelled. */
@Path("/api/v1/jobs/{job}")
@Authenticated
@Blocking
@Tag(name = "Training")
public class JobResource {

    private final CurrentPerson current;
    private final Projects projects;
    private final JobQueue queue;
    private final Jobs jobs;

    JobResource(CurrentPerson current, Projects projects, JobQueue queue, Jobs jobs) {
        this.current = current;
        this.projects = projects;
        this.queue = queue;
        this.jobs = jobs;
    }

    @GET
    @Operation(operationId = "getJob", summary = "Where a training stands")
    public JobJson job(@RestPath UUID job) {
        Person person = current.get();
        return json(person, jobs.find(person, job).orElseThrow(ProblemException::notFound));
    }

    @POST
    @Path("cancel")
    @Operation(operationId = "cancelJob", summary = "Cancel a training; one that has ended stays as it ended")
    public JobJson cancel(@RestPath UUID job) {
        Person person = current.get();
        return json(person, queue.cancel(person, job));
    }

    private JobJson json(Person person, TrainingJob job) {
        return JobJson.of(
                projects.get(person, job.projectId).modality,
                job,
                queue.place(person, job.id).orElse(null));
    }
}
