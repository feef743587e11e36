package org.perceptory.domain.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.person.Person;

/** The jobs of the person who asks. */
@ApplicationScoped
@Transactional
public class Jobs {
    private static final String OF_WHAT_IS_THERE =
            "projectId in (select p.id from Project p where p.deletedAt is null)";

    private final EntityManager entities;

    Jobs(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<TrainingJob> find(Person person, UUID job) {
        return TrainingJob.find("id = ?1 and personId = ?2 and " + OF_WHAT_IS_THERE, job, person.id)
                .firstResultOptional();
    }

    /** The last training of a project, whatever became of it: what a page that is opened anew attaches to. */
    public Optional<TrainingJob> latestTraining(Person person, UUID project) {
        return TrainingJob.find(
                        "personId = ?1 and projectId = ?2 and kind = ?3 and " + OF_WHAT_IS_THERE
                                + " order by submittedAt desc",
                        person.id,
                        project,
                        JobKind.TRAIN)
                .firstResultOptional();
    }

    /** The training that made a model, as long as it is kept. */
    public Optional<TrainingJob> ofModel(Person person, UUID model) {
        return TrainingJob.find("modelId = ?1 and personId = ?2 and " + OF_WHAT_IS_THERE, model, person.id)
                .firstResultOptional();
    }

    /** The epochs so far, in their order. */
    @SuppressWarnings("unchecked")
    public List<JobEpoch> epochs(Person person, UUID job) {
        List<Object[]> rows = entities.createNativeQuery("""
                select e.epoch, e.loss, e.accuracy, e.validation_loss, e.validation_accuracy
                from job_epoch e join training_job j on j.id = e.job_id
                join project p on p.id = j.project_id and p.deleted_at is null
                where j.id = ?1 and j.person_id = ?2 order by e.epoch""")
                .setParameter(1, job)
                .setParameter(2, person.id)
                .getResultList();
        return rows.stream().map(Jobs::epoch).toList();
    }

    private static JobEpoch epoch(Object[] row) {
        return new JobEpoch((Integer) row[0], (Double) row[1], (Double) row[2], orNaN(row[3]), orNaN(row[4]));
    }

    private static double orNaN(Object value) {
        return value == null ? Double.NaN : (Double) value;
    }
}
