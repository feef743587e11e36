package org.perceptory.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelVerification;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.sample.TrainingSample;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadBytes;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.image.ImageDecoder;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.learning.model.ModelAssembler;
import org.perceptory.learning.model.ModelDescription;
import org.perceptory.learning.model.ModelVerifier;
import org.perceptory.learning.model.Verification;

/**
 * The ONNX files of models. None is stored: a file is made from its model's row whenever someone wants it,
 * the same bytes every time. Also for the app.
 */
@ApplicationScoped
public class ModelFiles {
  private final Backbones backbones;
  private final Blobs blobs;

  ModelFiles(Backbones backbones, Blobs blobs) {
    this.backbones = backbones;
    this.blobs = blobs;
  }

  /**
   * The model's file.
   *
   * @throws IllegalStateException where this installation no longer has the backbone's file
   */
  public byte[] assemble(Model model) {
    BackboneEntry backbone =
        backbones
            .catalogue()
            .findBySha256(model.backboneSha256)
            .orElseThrow(() -> new IllegalStateException("No backbone of SHA-256 " + model.backboneSha256));
    return ModelAssembler.assemble(backbone.read(), HeadBytes.read(model.head), description(model, backbone));
  }

  /**
   * Makes the file of a model that is not stored yet, tries it on samples, and writes size, SHA-256 and
   * verification into the model.
   *
   * @throws DataFaultException VERIFICATION_FAILED where the file answers otherwise than the head
   */
  void describe(Model model, BackboneEntry backbone, Head head, TrainingSet set, Map<String, float[]> embeddings) {
    byte[] file = ModelAssembler.assemble(backbone.read(), head, description(model, backbone));
    List<TrainingSample> tried = set.oneOfEach(ModelVerifier.SAMPLES);
    Map<String, byte[]> contents = blobs.read(tried.stream().map(TrainingSample::blob).toList());
    List<TrainingSample> present = tried.stream().filter(s -> contents.containsKey(s.blob())).toList();
    List<RgbImage> pictures = present.stream().map(s -> ImageDecoder.decode(contents.get(s.blob()))).toList();
    float[][] known = present.stream().map(s -> embeddings.get(s.blob())).toArray(float[][]::new);
    Verification verification = ModelVerifier.verify(file, head, pictures, known);
    if (!verification.passed()) {
      throw new DataFaultException(FailureCode.VERIFICATION_FAILED, String.valueOf(verification.maxDifference()));
    }
    model.onnxBytes = file.length;
    model.onnxSha256 = Sha256.hex(file);
    model.verification = new ModelVerification(verification.samples(), verification.maxDifference());
  }

  private static ModelDescription description(Model model, BackboneEntry backbone) {
    TrainingSettings s = model.settings;
    return new ModelDescription(
        model.labels.stream().map(l -> new ModelDescription.Label(l.name(), l.color())).toList(),
        backbone,
        new HeadSettings(s.epochs(), s.batchSize(), s.learningRate(), s.hiddenUnits(), s.seed()),
        model.threshold);
  }
}
