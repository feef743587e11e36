package org.perceptory.app.feedback;

import org.perceptory.app.text.Text;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.training.TrainingJob;

/** The sentence for a job that failed: {@code training.failed.CODE} of the bundle, what happened and what to do. */
public final class Failures {

    private Failures() {}

    /**
     * @param modality of the job's project
     * @param job that failed
     */
    public static String sentence(Modality modality, TrainingJob job) {
        return Text.in(modality, "training.failed." + job.failure, job.failureDetail == null ? "" : job.failureDetail);
    }
}
