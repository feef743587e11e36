package org.perceptory.pretraining.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perceptory.pretraining.pool.Square;

/**
 * What was found of one network.
 *
 * @param accuracies 0 to 1, by set and k
 * @param milliseconds for a picture, in batches of 16
 */
public record Measurement(String name, int embeddingSize, Map<String, Double> accuracies, double milliseconds) {
  private static final int BATCH = 16;
  private static final int[] SHOTS = {5, 20};

  public static Measurement of(Candidate candidate, List<LabelledSet> sets, int threads) throws IOException {
    Map<String, Double> accuracies = new LinkedHashMap<>();
    try (Embedder embedder = candidate.open(threads)) {
      int size = 0;
      for (LabelledSet set : sets) {
        float[][] embeddings = embed(embedder, set.pictures());
        size = embeddings[0].length;
        FewShot fewShot = new FewShot(embeddings, set.labels(), set.classes());
        for (int k : SHOTS) {
          accuracies.put(set.name() + " k=" + k, fewShot.accuracy(k));
        }
      }
      return new Measurement(candidate.name(), size, accuracies, time(embedder, sets.getFirst().pictures()));
    }
  }

  /** The mean of all figures. */
  public double mean() {
    return accuracies.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static float[][] embed(Embedder embedder, List<Square> pictures) {
    List<float[]> embeddings = new ArrayList<>();
    for (int from = 0; from < pictures.size(); from += BATCH) {
      List<Square> batch = pictures.subList(from, Math.min(pictures.size(), from + BATCH)).stream()
          .map(picture -> embedder.side() == 0 ? picture : picture.resized(embedder.side())).toList();
      embeddings.addAll(List.of(embedder.embed(batch)));
    }
    return embeddings.toArray(float[][]::new);
  }

  /** The quickest of several batches, since other work on the machine can only slow them. */
  private static double time(Embedder embedder, List<Square> pictures) {
    int side = embedder.side() == 0 ? 224 : embedder.side();
    List<Square> batch = pictures.subList(0, BATCH).stream().map(picture -> picture.resized(side)).toList();
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < 40; i++) {
      long start = System.nanoTime();
      embedder.embed(batch);
      quickest = Math.min(quickest, System.nanoTime() - start);
    }
    return quickest * 1e-6 / BATCH;
  }
}
