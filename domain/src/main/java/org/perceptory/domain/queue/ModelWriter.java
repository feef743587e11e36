package org.perceptory.domain.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.blob.Float32;
import org.perceptory.domain.limits.Limit;
import org.perceptory.domain.limits.LimitsInForce;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Prediction;
import org.perceptory.domain.model.TaughtSample;
import org.perceptory.domain.model.TaughtSamples;

/** Writes a trained model with its predictions, inside the transaction that ends its job. */
@ApplicationScoped
class ModelWriter {
    private final EntityManager entities;
    private final TaughtSamples taught;
    private final LimitsInForce limits;
    private final Audit audit;
    private final Clock clock;

    ModelWriter(EntityManager entities, TaughtSamples taught, LimitsInForce limits, Audit audit, Clock clock) {
        this.entities = entities;
        this.taught = taught;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    Model prepare(Run run) {
        Model model = new Model();
        model.id = UUID.randomUUID();
        model.projectId = run.project();
        model.version = nextVersion(run.project());
        model.settings = run.settings();
        model.createdAt = clock.instant();
        return model;
    }

    void write(Model model, List<TaughtSample> samples, List<Prediction> predictions) {
        model.persist();
        entities.flush();
        taught.record(model.id, samples);
        predictions(model.id, predictions);
        forgetBeyondLimit(model);
    }

    /** Of more models than are kept the oldest go, those with a name last. */
    private void forgetBeyondLimit(Model newest) {
        int gone = entities.createNativeQuery("""
            delete from model where id in (
              select id from model where project_id = ?1 order by id = ?2 desc, name <> '' desc, version desc offset ?3)""")
                .setParameter(1, newest.projectId)
                .setParameter(2, newest.id)
                .setParameter(3, limits.ofProject(Limit.MODELS_PER_PROJECT, newest.projectId))
                .executeUpdate();
        if (gone > 0) {
            audit.removed(Action.MODEL_DELETED, Map.of("models", gone));
        }
    }

    /** Only one training of a project runs at a time, so nobody else counts now. No number is given twice. */
    private int nextVersion(UUID project) {
        return 1
                + ((Number) entities.createNativeQuery(
                                        "select greatest((select max(version) from model where project_id = ?1),"
                                                + " (select last_deleted_version from project where id = ?1), 0)")
                                .setParameter(1, project)
                                .getSingleResult())
                        .intValue();
    }

    /** Those of samples that were removed meanwhile are left out. */
    private void predictions(UUID model, List<Prediction> predictions) {
        entities.createNativeQuery("""
            insert into model_prediction (model_id, sample_id, actual, probabilities)
            select ?1, p.sample, p.actual, p.probabilities from unnest(?2, ?3, ?4) as p (sample, actual, probabilities)
            join sample s on s.id = p.sample for key share of s""")
                .setParameter(1, model)
                .setParameter(2, predictions.stream().map(Prediction::sample).toArray(UUID[]::new))
                .setParameter(3, predictions.stream().map(Prediction::actual).toArray(Integer[]::new))
                .setParameter(
                        4,
                        predictions.stream()
                                .map(p -> Float32.bytes(p.probabilities()))
                                .toArray(byte[][]::new))
                .executeUpdate();
    }
}
