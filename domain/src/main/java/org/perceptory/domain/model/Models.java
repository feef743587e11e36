package org.perceptory.domain.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.blob.Float32;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.event.Publisher;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;

/** The models that the person who asks may look at. */
@ApplicationScoped
@Transactional
public class Models {
    private final EntityManager entities;
    private final Projects projects;
    private final Fingerprints fingerprints;
    private final Audit audit;
    private final Publisher publisher;

    Models(EntityManager entities, Projects projects, Fingerprints fingerprints, Audit audit, Publisher publisher) {
        this.entities = entities;
        this.projects = projects;
        this.fingerprints = fingerprints;
        this.audit = audit;
        this.publisher = publisher;
    }

    /** The newest first. */
    public List<Model> of(Person person, UUID project) {
        return Model.list("""
        select m from Model m join ProjectReader r on r.projectId = m.projectId
        where m.projectId = ?1 and r.personId = ?2 order by m.version desc""", project, person.id);
    }

    public Optional<Model> latest(Person person, UUID project) {
        return of(person, project).stream().findFirst();
    }

    public Optional<Model> find(Person person, UUID model) {
        return Model.find(
                        "select m from Model m join ProjectReader r on r.projectId = m.projectId where m.id = ?1 and r.personId = ?2",
                        model,
                        person.id)
                .firstResultOptional();
    }

    /** Each sample's out-of-fold judgement, in the samples' order; of deleted samples none. */
    public List<Prediction> predictions(Person person, UUID model) {
        return judged(person, model).stream().map(JudgedSample::prediction).toList();
    }

    /** As {@link #predictions}, with the class in which each sample stands now. */
    @SuppressWarnings("unchecked")
    public List<JudgedSample> judged(Person person, UUID model) {
        List<Object[]> rows = entities.createNativeQuery("""
                select j.sample_id, j.actual, j.probabilities, s.label_id from model_prediction j
                join sample s on s.id = j.sample_id
                join model m on m.id = j.model_id join project_reader r on r.project_id = m.project_id
                where m.id = ?1 and r.person_id = ?2 and s.deleted_at is null order by s.ordinal""")
                .setParameter(1, model)
                .setParameter(2, person.id)
                .getResultList();
        return rows.stream()
                .map(row -> new JudgedSample(
                        new Prediction((UUID) row[0], (Integer) row[1], Float32.floats((byte[]) row[2])),
                        (UUID) row[3]))
                .toList();
    }

    /** Whether training again would see other classes, names, samples, settings or another backbone. */
    public boolean changedSince(Person person, Model model) {
        Project project =
                projects.readable(person, model.projectId).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        return !project.settings.equals(model.settings)
                || !project.backbone.equals(model.backbone)
                || !fingerprints.of(model.projectId).equals(model.fingerprint);
    }

    /** The threshold that answers go by: the student's own, or else the calibrated one. */
    public double threshold(Person person, Model model) {
        return projects.readable(person, model.projectId)
                .map(project -> project.threshold)
                .orElse(model.threshold);
    }

    public void delete(Person person, UUID id) {
        Model model = find(person, id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        projects.get(person, model.projectId);
        model.delete();
        audit.removed(Action.MODEL_DELETED, Map.of("models", 1));
        publisher.changed(model.projectId, Change.MODELS);
    }
}
