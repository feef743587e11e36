package org.perceptory.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.perceptory.domain.blob.Float32;
import org.perceptory.domain.model.Fingerprints;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelEvaluation.ClassFigures;
import org.perceptory.domain.model.ModelEvaluation.Judged;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.ModelVerification;
import org.perceptory.domain.model.TaughtSample;
import org.perceptory.domain.model.TaughtSamples;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.sample.Sample;

/** Models as a worker leaves them, of all that is in a project; each sample was recognised. */
@ApplicationScoped
public class Training {
    private final Fingerprints fingerprints;
    private final TaughtSamples taught;

    Training(Fingerprints fingerprints, TaughtSamples taught) {
        this.fingerprints = fingerprints;
        this.taught = taught;
    }

    @Transactional
    public Model of(Project project) {
        return of(project, true);
    }

    /** @param recorded whether it is told which samples it was made with, as it is not of old models */
    @Transactional
    public Model of(Project project, boolean recorded) {
        List<Label> labels = Label.list("projectId = ?1 and deletedAt is null order by position", project.id);
        List<UUID> ids = labels.stream().map(label -> label.id).toList();
        List<TaughtSample> samples =
                Sample.<Sample>list("projectId = ?1 and deletedAt is null order by ordinal", project.id).stream()
                        .map(sample -> new TaughtSample(sample.id, ids.indexOf(sample.labelId), sample.heldOut))
                        .toList();
        List<TaughtSample> learnt =
                samples.stream().filter(one -> !one.heldOut()).toList();
        int aside = samples.size() - learnt.size();
        int[][] confusion = new int[ids.size()][ids.size()];
        learnt.forEach(one -> confusion[one.label()][one.label()]++);
        Model model = new Model();
        model.id = UUID.randomUUID();
        model.projectId = project.id;
        model.version = (int) Model.count("projectId", project.id) + 1;
        model.backbone = project.backbone;
        model.backboneSha256 = "backbone";
        model.head = new byte[] {1, 2};
        model.labels = labels.stream().map(ModelLabel::of).toList();
        model.settings = TrainingSettings.DEFAULT;
        model.evaluation = new ModelEvaluation(
                1,
                0.2,
                1,
                learnt.size(),
                learnt.size(),
                2,
                IntStream.range(0, ids.size())
                        .mapToObj(k -> new ClassFigures(1, 1, confusion[k][k], Judged.WHOLLY))
                        .toList(),
                confusion,
                aside == 0 ? null : new ModelEvaluation.Test(1, 0.2, 1, aside, aside, 0));
        model.threshold = 0.4;
        model.onnxSha256 = "onnx";
        model.onnxBytes = 5;
        model.verification = new ModelVerification(1, 1e-7);
        model.fingerprint = fingerprints.of(project.id);
        model.samples = learnt.size();
        model.createdAt = Instant.now();
        model.persist();
        Model.getEntityManager().flush();
        if (recorded) {
            taught.record(model.id, samples);
        }
        learnt.forEach(one -> judge(model, one, ids.size()));
        return model;
    }

    private static void judge(Model model, TaughtSample sample, int classes) {
        float[] probabilities = new float[classes];
        probabilities[sample.label()] = 1;
        Model.getEntityManager()
                .createNativeQuery("insert into model_prediction values (?1, ?2, ?3, ?4)")
                .setParameter(1, model.id)
                .setParameter(2, sample.sample())
                .setParameter(3, sample.label())
                .setParameter(4, Float32.bytes(probabilities))
                .executeUpdate();
    }
}
