package org.perceptory.learning.bench;

import java.util.stream.IntStream;
import org.perceptory.learning.evaluation.CrossValidation;
import org.perceptory.learning.head.Clouds;
import org.perceptory.learning.head.EpochListener;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.head.HeadTrainer;
import org.perceptory.learning.head.LabelledEmbeddings;

/** Training and cross-validating a head on 3 classes of 100 embeddings, default settings. */
public final class HeadBenchmark {

  private HeadBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    HeadSettings settings = HeadSettings.defaults();
    for (int dimension : new int[] {960, 1280}) {
      LabelledEmbeddings data = Clouds.draw(3, 100, dimension, 1, 1);
      int[] bursts = IntStream.range(0, data.size()).toArray();
      double training = Stopwatch.median(
          () -> HeadTrainer.train(data, settings, EpochListener.NONE, () -> false));
      double validation = Stopwatch.median(
          () -> CrossValidation.run(data, bursts, settings, EpochListener.NONE, () -> false));
      System.out.printf("head of 300 x %d: %.0f ms; its cross-validation: %.0f ms%n",
          dimension, training, validation);
    }
  }
}
