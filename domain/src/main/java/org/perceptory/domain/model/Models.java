package org.perceptory.domain.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.blob.Float32;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Projects;

/** The models that the person who asks may look at. */
@ApplicationScoped
@Transactional
public class Models {
    private final EntityManager entities;
    private final Projects projects;

    Models(EntityManager entities, Projects projects) {
        this.entities = entities;
        this.projects = projects;
    }

    /** The one that the project answers with; see {@link ModelInUse}. */
    public Optional<Model> inUse(Person person, UUID project) {
        return Model.find("""
                        select m from Model m join ModelInUse u on u.modelId = m.id
                        join ProjectReader r on r.projectId = u.projectId
                        where u.projectId = ?1 and r.personId = ?2""", project, person.id).firstResultOptional();
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

    /** On how many of the same samples, in the same classes, two models were judged. */
    public SharedSamples shared(Person person, ModelVersion first, ModelVersion second) {
        int[] judged = {judged(person, first), judged(person, second)};
        int shared = ((Number) entities.createNativeQuery("""
                select count(*) from model_prediction a join model_prediction b on b.sample_id = a.sample_id
                join model m on m.id = a.model_id join model n on n.id = b.model_id
                join project_reader r on r.project_id = m.project_id and r.project_id = n.project_id
                where m.id = ?1 and n.id = ?2 and r.person_id = ?3
                  and (cast(?4 as uuid[]))[a.actual + 1] = (cast(?5 as uuid[]))[b.actual + 1]""")
                        .setParameter(1, first.id())
                        .setParameter(2, second.id())
                        .setParameter(3, person.id)
                        .setParameter(
                                4, first.labels().stream().map(ModelLabel::id).toArray(UUID[]::new))
                        .setParameter(
                                5, second.labels().stream().map(ModelLabel::id).toArray(UUID[]::new))
                        .getSingleResult())
                .intValue();
        int[] told = {first.evaluation().samples(), second.evaluation().samples()};
        return new SharedSamples(told[0], told[1], shared, Arrays.equals(judged, told));
    }

    /** How many of the samples that it was judged on are still there, deleted ones included. */
    private int judged(Person person, ModelVersion version) {
        return ((Number) entities.createNativeQuery("""
                select count(*) from model_prediction j join model m on m.id = j.model_id
                join project_reader r on r.project_id = m.project_id where m.id = ?1 and r.person_id = ?2""")
                        .setParameter(1, version.id())
                        .setParameter(2, person.id)
                        .getSingleResult())
                .intValue();
    }

    /** The threshold that answers go by: the student's own, or else the calibrated one. */
    public double threshold(Person person, Model model) {
        return projects.readable(person, model.projectId)
                .map(project -> project.threshold)
                .orElse(model.threshold);
    }
}
