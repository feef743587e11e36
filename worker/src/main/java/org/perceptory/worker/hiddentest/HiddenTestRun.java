package org.perceptory.worker.hiddentest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.perceptory.domain.blob.Embeddings;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.queue.Run;
import org.perceptory.domain.queue.RunEndedException;
import org.perceptory.domain.queue.RunEndedException.Why;
import org.perceptory.domain.queue.RunningJobs;
import org.perceptory.domain.submission.HiddenMistake;
import org.perceptory.domain.submission.HiddenTests;
import org.perceptory.domain.submission.HiddenTests.HiddenSample;
import org.perceptory.domain.submission.HiddenTests.HiddenTest;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.JobStage;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadBytes;
import org.perceptory.worker.backbone.Backbones;
import org.perceptory.worker.embedding.Embedder;
import org.perceptory.worker.embedding.UnreadableSampleException;
import org.perceptory.worker.queue.DataFaultException;
import org.perceptory.worker.queue.RunControl;

/**
 * Tries a handed-in model on its activity's hidden test set: its head on the samples' embeddings. Classes are matched
 * by their names; a sample of a class that the model does not have is counted as wrong.
 */
@ApplicationScoped
public class HiddenTestRun {
    private final HiddenTests tests;
    private final Backbones backbones;
    private final Embedder embedder;
    private final Embeddings embeddings;
    private final RunningJobs jobs;

    HiddenTestRun(HiddenTests tests, Backbones backbones, Embedder embedder, Embeddings embeddings, RunningJobs jobs) {
        this.tests = tests;
        this.backbones = backbones;
        this.embedder = embedder;
        this.embeddings = embeddings;
        this.jobs = jobs;
    }

    /** @throws UnreadableSampleException where a sample of the hidden test set cannot be read */
    public void run(Run run, RunControl control) {
        HiddenTest test = tests.of(run.project()).orElseThrow(() -> new RunEndedException(Why.LOST));
        BackboneEntry backbone = backbones
                .await(test.model().backbone, control::check)
                .filter(entry -> entry.sha256().equals(test.model().backboneSha256))
                .orElseThrow(() -> new DataFaultException(FailureCode.UNKNOWN_BACKBONE, test.model().backbone));
        List<String> blobs =
                test.samples().stream().map(HiddenSample::blob).distinct().toList();
        embedder.embed(blobs, backbone, control::check, done -> jobs.progress(run, JobStage.EMBEDDING, done));
        control.check();
        Map<String, float[]> vectors = embeddings.read(blobs, backbone.sha256());
        List<HiddenSample> present = test.samples().stream()
                .filter(s -> vectors.containsKey(s.blob()))
                .toList();
        tests.record(run.project(), present.size(), mistakes(test.model(), present, vectors));
        jobs.succeeded(run);
    }

    private static List<HiddenMistake> mistakes(Model model, List<HiddenSample> samples, Map<String, float[]> vectors) {
        Head head = HeadBytes.read(model.head);
        List<HiddenMistake> mistakes = new ArrayList<>();
        for (HiddenSample sample : samples) {
            float[] probabilities = head.probabilities(vectors.get(sample.blob()));
            int predicted = best(probabilities);
            String name = model.labels.get(predicted).name();
            if (!new LabelName(name).key().equals(sample.labelKey())) {
                mistakes.add(new HiddenMistake(sample.id(), sample.label(), name, probabilities[predicted]));
            }
        }
        return mistakes;
    }

    private static int best(float[] probabilities) {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return best;
    }
}
