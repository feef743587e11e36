package org.perceptory.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.perceptory.app.api.Problem;
import org.perceptory.app.api.ProblemException;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.head.HeadBytes;
import org.perceptory.learning.image.ImageIntake;
import org.perceptory.learning.image.RefusedImageException;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.worker.Backbones;

/** Classifies pictures on the server, and answers as the model's file does. */
@ApplicationScoped
public class Predictor {

  private static final int TOO_MANY_REQUESTS = 429;

  private final Backbones backbones;
  private final OfferedFiles files;
  private final PredictionGate gate;
  private final ImageIntake images = new ImageIntake();

  Predictor(Backbones backbones, OfferedFiles files, PredictionSettings settings) {
    this.backbones = backbones;
    this.files = files;
    this.gate = new PredictionGate(settings);
  }

  /**
   * The probability of each class, {@code [K]} in the order of the model's labels.
   *
   * @param picture a file of any kind that samples may be
   * @throws RefusedImageException when it is none
   * @throws ProblemException 429 when this person, or everybody together, has too much waiting
   */
  public float[] probabilities(Person person, Model model, byte[] picture) {
    return gate.pass(person.id, () -> probabilities(model, picture))
        .orElseThrow(() -> new ProblemException(TOO_MANY_REQUESTS, Problem.of("TOO_MANY_PREDICTIONS")));
  }

  private float[] probabilities(Model model, byte[] picture) {
    RgbImage seen = images.look(picture);
    Backbone backbone = backbones.load(files.backbone(model));
    float[] embedding = backbone.embed(List.of(seen))[0];
    return HeadBytes.read(model.head).probabilities(embedding);
  }
}
