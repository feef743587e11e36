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
 * @param milliseconds for a picture or a second of sound, in batches of 16
 */
public record Measurement(String name, int embeddingSize, Map<String, Double> accuracies, double milliseconds) {
    private static final int BATCH = 16;
    private static final int[] PICTURES = {5, 20};
    private static final int[] SOUNDS = {5, 10};

    public static Measurement ofPictures(Candidate candidate, List<LabelledSet<Square>> sets, int threads)
            throws IOException {
        try (FrozenNetwork<Square> embedder = candidate.open(threads)) {
            return of(candidate.name(), embedder, sets, PICTURES);
        }
    }

    public static Measurement ofSounds(Candidate candidate, List<LabelledSet<float[]>> sets, int threads)
            throws IOException {
        try (FrozenNetwork<float[]> embedder = candidate.openForSounds(threads)) {
            return of(candidate.name(), embedder, sets, SOUNDS);
        }
    }

    private static <T> Measurement of(String name, FrozenNetwork<T> embedder, List<LabelledSet<T>> sets, int[] shots) {
        Map<String, Double> accuracies = new LinkedHashMap<>();
        int size = 0;
        for (LabelledSet<T> set : sets) {
            float[][] embeddings = embed(embedder, set.items());
            size = embeddings[0].length;
            FewShot fewShot = new FewShot(embeddings, set.labels(), set.classes());
            for (int k : shots) {
                accuracies.put(set.name() + " k=" + k, fewShot.accuracy(k));
            }
        }
        return new Measurement(
                name, size, accuracies, time(embedder, sets.getFirst().items()));
    }

    /** The mean of all figures. */
    public double mean() {
        return accuracies.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    private static <T> float[][] embed(FrozenNetwork<T> embedder, List<T> items) {
        List<float[]> embeddings = new ArrayList<>();
        for (int from = 0; from < items.size(); from += BATCH) {
            List<T> batch = items.subList(from, Math.min(items.size(), from + BATCH)).stream()
                    .map(embedder::fitted)
                    .toList();
            embeddings.addAll(List.of(embedder.embed(batch)));
        }
        return embeddings.toArray(float[][]::new);
    }

    /** The quickest of several batches, since other work on the machine can only slow them. */
    private static <T> double time(FrozenNetwork<T> embedder, List<T> items) {
        List<T> batch = items.subList(0, BATCH).stream().map(embedder::usual).toList();
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
            long start = System.nanoTime();
            embedder.embed(batch);
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        return quickest * 1e-6 / BATCH;
    }
}
