package org.perceptory.worker.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.perceptory.domain.queue.Run;
import org.perceptory.domain.queue.RunEndedException;
import org.perceptory.domain.queue.RunEndedException.Why;
import org.perceptory.domain.queue.RunningJobs;
import org.perceptory.domain.sample.ProjectData;
import org.perceptory.domain.sample.ProjectData.Snapshot;
import org.perceptory.domain.sample.TrainingSample;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.JobKind;
import org.perceptory.domain.training.JobStage;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.worker.backbone.Backbones;
import org.perceptory.worker.embedding.Embedder;
import org.perceptory.worker.embedding.UnreadableSampleException;
import org.perceptory.worker.hiddentest.HiddenTestRun;
import org.perceptory.worker.queue.DataFaultException;
import org.perceptory.worker.queue.RunControl;
import org.perceptory.worker.queue.Work;
import org.perceptory.worker.training.Trainer;
import org.perceptory.worker.training.TrainingSet;

/** Does the jobs: reads the project, embeds what is missing, and trains where the job is a training. */
@ApplicationScoped
class JobWork implements Work {
    private static final Logger LOG = Logger.getLogger(JobWork.class);

    private final ProjectData data;
    private final Backbones backbones;
    private final Embedder embedder;
    private final Trainer trainer;
    private final HiddenTestRun hiddenTest;
    private final RunningJobs jobs;

    JobWork(
            ProjectData data,
            Backbones backbones,
            Embedder embedder,
            Trainer trainer,
            HiddenTestRun hiddenTest,
            RunningJobs jobs) {
        this.data = data;
        this.backbones = backbones;
        this.embedder = embedder;
        this.trainer = trainer;
        this.hiddenTest = hiddenTest;
        this.jobs = jobs;
    }

    @Override
    public void run(Run run, RunControl control) {
        Snapshot project = data.read(run.project()).orElseThrow(() -> new RunEndedException(Why.CANCELLED));
        try {
            run(run, control, project);
        } catch (UnreadableSampleException e) {
            LOG.warn(e.getMessage(), e);
            throw new DataFaultException(FailureCode.UNREADABLE_SAMPLE, SampleNames.of(project, e.blob()));
        }
    }

    private void run(Run run, RunControl control, Snapshot project) {
        if (run.kind() == JobKind.TEST) {
            hiddenTest.run(run, control);
            return;
        }
        BackboneEntry backbone = backbones
                .await(project.project().backbone, control::check)
                .orElseThrow(() -> new DataFaultException(FailureCode.UNKNOWN_BACKBONE, project.project().backbone));
        if (run.kind() == JobKind.TRAIN) {
            TrainingSet set = TrainingSet.of(project);
            embed(run, control, set.blobs(), backbone, Trainer.EMBEDDED);
            trainer.train(run, control, set, backbone);
        } else {
            List<String> blobs = project.samples().stream()
                    .map(TrainingSample::blob)
                    .distinct()
                    .toList();
            embed(run, control, blobs, backbone, 1);
            jobs.succeeded(run);
        }
    }

    /** @param share of the whole job's progress that embedding is */
    private void embed(Run run, RunControl control, List<String> blobs, BackboneEntry backbone, double share) {
        embedder.embed(blobs, backbone, control::check, done -> jobs.progress(run, JobStage.EMBEDDING, done * share));
    }
}
