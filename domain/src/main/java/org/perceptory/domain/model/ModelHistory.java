package org.perceptory.domain.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.event.Publisher;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.project.Projects;

/**
 * A project's models beside each other, and which of them is in use. Whoever may change the project may change that.
 */
@ApplicationScoped
@Transactional
public class ModelHistory {
    private final EntityManager entities;
    private final Models models;
    private final TaughtSamples taught;
    private final Projects projects;
    private final Audit audit;
    private final Publisher publisher;

    ModelHistory(
            EntityManager entities,
            Models models,
            TaughtSamples taught,
            Projects projects,
            Audit audit,
            Publisher publisher) {
        this.entities = entities;
        this.models = models;
        this.taught = taught;
        this.projects = projects;
        this.audit = audit;
        this.publisher = publisher;
    }

    /** All that are kept, the newest first; of a project that is not theirs to look at none. */
    public List<ModelVersion> of(Person person, UUID project) {
        return entities.createQuery("select " + ModelVersion.COLUMNS + """
                 from Model m join ProjectReader r on r.projectId = m.projectId
                left join ModelInUse u on u.projectId = m.projectId and u.modelId = m.id
                where m.projectId = ?1 and r.personId = ?2 order by m.version desc""", Object[].class)
                .setParameter(1, project)
                .setParameter(2, person.id)
                .getResultStream()
                .map(ModelVersion::of)
                .toList();
    }

    /** How many are kept. */
    public int count(Person person, UUID project) {
        return (int) Model.count(
                "projectId = ?1 and exists (select 1 from ProjectReader r where r.projectId = ?1"
                        + " and r.personId = ?2)",
                project,
                person.id);
    }

    public Optional<ModelVersion> find(Person person, UUID project, int version) {
        return of(person, project).stream()
                .filter(one -> one.version() == version)
                .findFirst();
    }

    /** How much of what this model learnt from is still there. @throws RefusedException NOT_FOUND */
    public TaughtSamples.Remains remains(Person person, UUID model) {
        return taught.remains(models.find(person, model).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND)));
    }

    /**
     * Has the project answer with this model from now on, until a newer one is trained or another one is chosen.
     *
     * @throws RefusedException NOT_FOUND
     */
    public void use(Person person, UUID id) {
        Model model = changeable(person, id);
        entities.createNativeQuery("""
                update model m set in_place_of = case when m.id = ?1 then newest.version end
                from (select max(version) as version from model where project_id = ?2) newest
                where m.project_id = ?2 and (m.id = ?1 or m.in_place_of is not null)""")
                .setParameter(1, model.id)
                .setParameter(2, model.projectId)
                .executeUpdate();
        publisher.changed(model.projectId, Change.MODELS);
    }

    /**
     * @param name blank: it has none any more
     * @throws RefusedException NOT_FOUND, NAME_EMPTY (nothing in it can be seen), NAME_TOO_LONG, NAME_UNPRINTABLE
     */
    public void name(Person person, UUID id, String name) {
        Model model = changeable(person, id);
        model.name = name.isBlank() ? "" : new LabelName(name).text();
        publisher.changed(model.projectId, Change.MODELS);
    }

    /**
     * Removes it for good; its number is not given again. Where it was in use, the newest that is left is. What was
     * handed in is a copy and stays.
     *
     * @throws RefusedException NOT_FOUND
     */
    public void delete(Person person, UUID id) {
        Model model = changeable(person, id);
        entities.createNativeQuery(
                        "update project set last_deleted_version = greatest(last_deleted_version, ?1) where id = ?2")
                .setParameter(1, model.version)
                .setParameter(2, model.projectId)
                .executeUpdate();
        model.delete();
        audit.write(Act.of(Action.MODEL_DELETED).by(person.id).saying(Audit.written(Map.of("models", 1))));
        publisher.changed(model.projectId, Change.MODELS);
    }

    /** Two who choose at a time choose one after the other. */
    private Model changeable(Person person, UUID id) {
        Model model = models.find(person, id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        entities.lock(projects.get(person, model.projectId), LockModeType.PESSIMISTIC_WRITE);
        // Another request may have removed either, while this one waited.
        entities.clear();
        projects.get(person, model.projectId);
        return models.find(person, id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}
