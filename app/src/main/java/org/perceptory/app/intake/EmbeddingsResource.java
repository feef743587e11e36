package org.perceptory.app.intake;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.domain.blob.Embeddings;
import org.perceptory.domain.blob.Float32;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.sample.Samples;
import org.perceptory.worker.backbone.Backbones;

/** What the backbone made of a project's pictures: a vector each. */
@Path("/api/v1/projects/{project}/embeddings")
@Authenticated
@Blocking
@Tag(name = "Samples")
public class EmbeddingsResource {

    private final CurrentPerson current;
    private final Projects projects;
    private final Samples samples;
    private final Embeddings embeddings;
    private final Backbones backbones;

    EmbeddingsResource(
            CurrentPerson current, Projects projects, Samples samples, Embeddings embeddings, Backbones backbones) {
        this.current = current;
        this.projects = projects;
        this.samples = samples;
        this.embeddings = embeddings;
        this.backbones = backbones;
    }

    @GET
    @Operation(
            operationId = "getEmbeddings",
            summary = "The embeddings that are there so far, float32 little endian [n][dimension] in base64")
    public EmbeddingsJson embeddings(@RestPath UUID project) {
        Person person = current.get();
        var owned = projects.readable(person, project).orElseThrow(ProblemException::notFound);
        var backbone = backbones.find(owned.backbone).orElseThrow(ProblemException::notFound);
        List<SampleView> all = samples.of(person, project);
        Map<String, float[]> vectors =
                embeddings.read(all.stream().map(SampleView::blob).distinct().toList(), backbone.sha256());
        var entries = new ArrayList<Entry>();
        var bytes = new ByteArrayOutputStream();
        for (SampleView sample : all) {
            float[] vector = vectors.get(sample.blob());
            if (vector != null) {
                entries.add(new Entry(sample.id(), sample.label()));
                bytes.writeBytes(Float32.bytes(vector));
            }
        }
        return new EmbeddingsJson(
                backbone.embeddingSize(), entries, Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }

    /** @param vectors base64 of float32 little endian, [samples][dimension] */
    @Schema(
            name = "Embeddings",
            requiredProperties = {"dimension", "samples", "vectors"})
    public record EmbeddingsJson(
            int dimension,
            List<Entry> samples,
            @Schema(format = "byte") String vectors) {}

    /** Whose vector it is. */
    @Schema(
            name = "EmbeddedSample",
            requiredProperties = {"id", "label"})
    public record Entry(UUID id, UUID label) {}
}
