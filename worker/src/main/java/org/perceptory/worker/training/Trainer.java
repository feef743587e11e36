package org.perceptory.worker.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.perceptory.domain.blob.Embeddings;
import org.perceptory.domain.limits.Limits;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.Prediction;
import org.perceptory.domain.queue.Run;
import org.perceptory.domain.queue.RunningJobs;
import org.perceptory.domain.sample.TrainingSample;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.JobEpoch;
import org.perceptory.domain.training.JobStage;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.evaluation.CrossValidated;
import org.perceptory.learning.evaluation.NoneRule;
import org.perceptory.learning.head.EpochFigures;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadBytes;
import org.perceptory.learning.head.LabelledEmbeddings;
import org.perceptory.learning.head.UntrainableException;
import org.perceptory.worker.embedding.UnreadableSampleException;
import org.perceptory.worker.queue.DataFaultException;
import org.perceptory.worker.queue.RunControl;
import org.perceptory.worker.queue.WorkerSettings;

/** From embeddings to a model: cross-validates, trains the head that is kept, and has the file made and verified. */
@ApplicationScoped
public class Trainer {
    /** The shares of the job's progress at which its stages end. */
    public static final double EMBEDDED = 0.4;

    private static final double TRAINED = 0.8;
    private static final double EVALUATED = 0.9;

    private final Embeddings embeddings;
    private final HeadLearning learning;
    private final ModelFiles files;
    private final RunningJobs jobs;
    private final Limits limits;
    private final WorkerSettings settings;

    Trainer(
            Embeddings embeddings,
            HeadLearning learning,
            ModelFiles files,
            RunningJobs jobs,
            Limits limits,
            WorkerSettings settings) {
        this.embeddings = embeddings;
        this.learning = learning;
        this.files = files;
        this.jobs = jobs;
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * Trains and stores the model.
     *
     * @param everything with an embedding for each sample that is still there
     * @throws DataFaultException where it cannot be trained on
     * @throws UnreadableSampleException where a stored picture cannot be read any more
     */
    public void train(Run run, RunControl control, TrainingSet everything, BackboneEntry backbone) {
        Map<String, float[]> vectors = embeddings.read(everything.blobs(), backbone.sha256());
        TrainingSet set = everything.having(vectors);
        LabelledEmbeddings data = set.embedded(set.samples(), vectors);

        CrossValidated judged = crossValidate(run, control, set, data);
        NoneRule none = NoneRule.calibrate(judged);
        Head head = trainOnAll(run, control, set, data).with(none.likeness());

        control.check();
        jobs.progress(run, JobStage.EVALUATING, TRAINED);
        Model model = jobs.newModel(run);
        model.backbone = backbone.id();
        model.backboneSha256 = backbone.sha256();
        model.head = HeadBytes.write(head);
        model.labels = set.labels().stream().map(ModelLabel::of).toList();
        List<TrainingSample> unseen = set.unseen(limits.duplicateDistance());
        model.evaluation = Evaluations.of(
                judged,
                head,
                set.embedded(unseen, vectors),
                NearCopies.groups(unseen, limits.duplicateDistance()),
                set.heldOut().size() - unseen.size());
        model.threshold = none.threshold();
        model.fingerprint = set.fingerprint();
        model.samples = set.samples().size();

        control.check();
        jobs.progress(run, JobStage.ASSEMBLING, EVALUATED);
        files.describe(model, backbone, head, set, vectors);
        control.check();
        jobs.succeeded(run, model, set.taught(), predictions(set, judged));
    }

    private CrossValidated crossValidate(Run run, RunControl control, TrainingSet set, LabelledEmbeddings data) {
        try (EpochRecorder recorder =
                new EpochRecorder(jobs, run, control, settings.epochInterval(), EMBEDDED, TRAINED)) {
            return learning.judge(
                    data,
                    set.bursts(limits.duplicateDistance()),
                    ModelAssembly.settings(run.settings()),
                    figures -> recorder.add(epoch(figures)),
                    control::shouldEnd);
        } catch (UntrainableException e) {
            throw fault(e, set);
        } catch (CancellationException e) {
            control.check();
            throw e;
        }
    }

    private Head trainOnAll(Run run, RunControl control, TrainingSet set, LabelledEmbeddings data) {
        try {
            return learning.learn(data, ModelAssembly.settings(run.settings()), control::shouldEnd);
        } catch (UntrainableException e) {
            throw fault(e, set);
        } catch (CancellationException e) {
            control.check();
            throw e;
        }
    }

    private static DataFaultException fault(UntrainableException e, TrainingSet set) {
        String name = e.label().isPresent() ? set.labels().get(e.label().getAsInt()).name : "";
        return switch (e.fault()) {
            case TOO_FEW_CLASSES -> new DataFaultException(FailureCode.TOO_FEW_CLASSES, "");
            case TOO_FEW_SAMPLES -> new DataFaultException(FailureCode.EMPTY_CLASS, name);
            case BAD_EMBEDDING -> new DataFaultException(FailureCode.UNREADABLE_SAMPLE, name);
            case DIVERGED -> new DataFaultException(FailureCode.DIVERGED, "");
        };
    }

    private static List<Prediction> predictions(TrainingSet set, CrossValidated judged) {
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < set.samples().size(); i++) {
            if (judged.judged(i)) {
                predictions.add(new Prediction(
                        set.samples().get(i).id(), judged.data().labels()[i], judged.probabilities()[i]));
            }
        }
        return predictions;
    }

    private static JobEpoch epoch(EpochFigures f) {
        return new JobEpoch(f.epoch(), f.loss(), f.accuracy(), f.validationLoss(), f.validationAccuracy());
    }
}
