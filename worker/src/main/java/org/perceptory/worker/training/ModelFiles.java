package org.perceptory.worker.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelVerification;
import org.perceptory.domain.sample.TrainingSample;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Percept;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.modelfile.ModelVerifier;
import org.perceptory.learning.modelfile.Verification;
import org.perceptory.worker.embedding.StoredSamples;
import org.perceptory.worker.embedding.UnreadableSampleException;
import org.perceptory.worker.queue.DataFaultException;

/**
 * Tries the files of new models before anybody is offered one. No file is stored: {@link ModelAssembly} makes it from
 * its model's row whenever someone wants it, the same bytes every time.
 */
@ApplicationScoped
class ModelFiles {
    private final StoredSamples stored;

    ModelFiles(StoredSamples stored) {
        this.stored = stored;
    }

    /**
     * Makes the file of a model that is not stored yet, runs it on samples, and writes its size, SHA-256 and
     * verification into the model.
     *
     * @throws DataFaultException VERIFICATION_FAILED where the file answers otherwise than the head
     * @throws UnreadableSampleException where one of these samples cannot be read any more
     */
    void describe(Model model, BackboneEntry backbone, Head head, TrainingSet set, Map<String, float[]> embeddings) {
        byte[] file = ModelAssembly.assemble(model, backbone, head);
        List<TrainingSample> tried = set.fromEach(ModelVerifier.SAMPLES);
        Map<String, Percept> shown = stored.read(
                backbone.medium(),
                tried.stream().map(TrainingSample::blob).distinct().toList());
        float[][] known = shown.keySet().stream().map(embeddings::get).toArray(float[][]::new);
        Verification verification = ModelVerifier.verify(file, head, List.copyOf(shown.values()), known);
        if (!verification.passed()) {
            throw new DataFaultException(FailureCode.VERIFICATION_FAILED, String.valueOf(verification.maxDifference()));
        }
        model.onnxBytes = file.length;
        model.onnxSha256 = Sha256.hex(file);
        model.verification = new ModelVerification(verification.samples(), verification.maxDifference());
    }
}
