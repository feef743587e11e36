package org.perceptory.domain.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.model.Fingerprints;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Project;

/** What there is to learn from, for the worker: nobody asks but a job that its owner put in. */
@ApplicationScoped
public class ProjectData {
    private final EntityManager entities;
    private final Fingerprints fingerprints;

    ProjectData(EntityManager entities, Fingerprints fingerprints) {
        this.entities = entities;
        this.fingerprints = fingerprints;
    }

    /** A project at one moment. @param samples in their order */
    public record Snapshot(Project project, List<Label> labels, List<TrainingSample> samples, String fingerprint) {}

    /** Empty where the project was deleted. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @SuppressWarnings("unchecked")
    public Optional<Snapshot> read(UUID id) {
        // One snapshot for all the queries below: what is trained on is what the fingerprint says.
        entities.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        Project project = Project.findById(id);
        if (project == null || project.deletedAt != null) {
            return Optional.empty();
        }
        List<Label> labels = Label.list("projectId = ?1 and deletedAt is null order by position, createdAt", id);
        List<Object[]> rows =
                entities.createNativeQuery("""
                select id, label_id, blob_sha256, burst, hash, held_out, name from sample
                where project_id = ?1 and deleted_at is null order by ordinal""").setParameter(1, id).getResultList();
        List<TrainingSample> samples = rows.stream()
                .map(r -> new TrainingSample(
                        (UUID) r[0], (UUID) r[1], (String) r[2], (UUID) r[3], (Long) r[4], (Boolean) r[5], (String)
                                r[6]))
                .toList();
        return Optional.of(new Snapshot(project, labels, samples, fingerprints.of(id)));
    }
}
