package org.perceptory.domain.queue;

import java.util.List;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.ModelVerification;
import org.perceptory.domain.model.Prediction;

/**
 * What a training came to; see {@link org.perceptory.domain.model.Model} for the fields.
 *
 * @param predictions out of fold, one a sample
 */
public record NewModel(
    String backbone,
    String backboneSha256,
    byte[] head,
    List<ModelLabel> labels,
    ModelEvaluation evaluation,
    double threshold,
    String onnxSha256,
    long onnxBytes,
    ModelVerification verification,
    String fingerprint,
    int samples,
    List<Prediction> predictions) {}
