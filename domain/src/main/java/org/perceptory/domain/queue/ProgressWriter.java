package org.perceptory.domain.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.queue.RunEndedException.Why;
import org.perceptory.domain.training.JobEpoch;
import org.perceptory.domain.training.JobStage;
import org.perceptory.domain.training.TrainingJob;

/** Writes how far a run has come, many times a job: with single statements, without reading its row. */
@ApplicationScoped
class ProgressWriter {
    private final EntityManager entities;

    ProgressWriter(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws RunEndedException once the run has lost its job or is to be cancelled */
    void progress(Run run, JobStage stage, double progress) {
        int rows = entities.createNativeQuery("""
                update training_job set stage = ?3, progress = ?4
                where id = ?1 and attempt = ?2 and state = 'RUNNING' and not cancel_requested""")
                .setParameter(1, run.job())
                .setParameter(2, run.attempt())
                .setParameter(3, stage.name())
                .setParameter(4, progress)
                .executeUpdate();
        if (rows == 0) {
            throw new RunEndedException(cancelRequested(run) ? Why.CANCELLED : Why.LOST);
        }
    }

    private boolean cancelRequested(Run run) {
        return TrainingJob.count("id = ?1 and attempt = ?2 and cancelRequested", run.job(), run.attempt()) > 0;
    }

    void add(Run run, List<JobEpoch> epochs) {
        entities.createNativeQuery("""
            insert into job_epoch (job_id, epoch, loss, accuracy, validation_loss, validation_accuracy)
            select ?1, e.epoch, e.loss, e.accuracy, nullif(e.v_loss, 'NaN'), nullif(e.v_accuracy, 'NaN')
            from unnest(?2, ?3, ?4, ?5, ?6) as e (epoch, loss, accuracy, v_loss, v_accuracy)""")
                .setParameter(1, run.job())
                .setParameter(2, epochs.stream().map(JobEpoch::epoch).toArray(Integer[]::new))
                .setParameter(3, epochs.stream().map(JobEpoch::loss).toArray(Double[]::new))
                .setParameter(4, epochs.stream().map(JobEpoch::accuracy).toArray(Double[]::new))
                .setParameter(5, epochs.stream().map(JobEpoch::validationLoss).toArray(Double[]::new))
                .setParameter(
                        6, epochs.stream().map(JobEpoch::validationAccuracy).toArray(Double[]::new))
                .executeUpdate();
    }

    /** Takes away the epochs of earlier attempts. */
    void wipe(UUID job) {
        entities.createNativeQuery("delete from job_epoch where job_id = ?1")
                .setParameter(1, job)
                .executeUpdate();
    }
}
