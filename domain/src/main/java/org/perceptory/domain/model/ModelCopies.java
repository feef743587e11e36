package org.perceptory.domain.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.ProjectCopies;

/** Takes a model along into the copy of its project that {@link ProjectCopies} made. Asks nobody whether they may. */
@ApplicationScoped
@Transactional
public class ModelCopies {
    private final EntityManager entities;
    private final Fingerprints fingerprints;
    private final Clock clock;

    ModelCopies(EntityManager entities, Fingerprints fingerprints, Clock clock) {
        this.entities = entities;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** The model with how each sample that is still there was judged; the file that is assembled of it is the same. */
    public Model copy(Model original, Project into) {
        Model copy = new Model();
        copy.id = UUID.randomUUID();
        copy.projectId = into.id;
        copy.version = original.version;
        copy.name = original.name;
        copy.backbone = original.backbone;
        copy.backboneSha256 = original.backboneSha256;
        copy.head = original.head;
        copy.labels = original.labels.stream()
                .map(l -> new ModelLabel(ProjectCopies.idInCopy(l.id(), into.id), l.name(), l.color(), l.background()))
                .toList();
        copy.settings = original.settings;
        copy.evaluation = original.evaluation;
        copy.threshold = original.threshold;
        copy.onnxSha256 = original.onnxSha256;
        copy.onnxBytes = original.onnxBytes;
        copy.verification = original.verification;
        boolean changed = !fingerprints.of(original.projectId).equals(original.fingerprint);
        copy.fingerprint = changed ? original.fingerprint : fingerprints.of(into.id);
        copy.samples = original.samples;
        copy.createdAt = clock.instant();
        copy.persist();
        entities.flush();
        entities.createNativeQuery("""
            insert into model_prediction (model_id, sample_id, actual, probabilities)
            select cast(:copy as uuid), s.id, p.actual, p.probabilities from model_prediction p
            join sample s on s.project_id = cast(:into as uuid) and s.id = md5(p.sample_id::text || :into)::uuid
            where p.model_id = cast(:original as uuid)""")
                .setParameter("copy", copy.id.toString())
                .setParameter("into", into.id.toString())
                .setParameter("original", original.id.toString())
                .executeUpdate();
        return copy;
    }
}
