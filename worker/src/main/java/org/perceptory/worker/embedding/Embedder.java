package org.perceptory.worker.embedding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.DoubleConsumer;
import org.perceptory.domain.blob.Embeddings;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Percept;
import org.perceptory.worker.backbone.Backbones;
import org.perceptory.worker.queue.WorkerSettings;

/**
 * Embeds what is not embedded yet, batch by batch: while the backbone takes one batch in, the next one is read and
 * decoded and the last one is stored.
 */
@ApplicationScoped
public class Embedder {
    private final Backbones backbones;
    private final StoredSamples samples;
    private final Embeddings embeddings;
    private final WorkerSettings settings;
    private final Executor beside = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("embedding-", 0).factory());

    Embedder(Backbones backbones, StoredSamples samples, Embeddings embeddings, WorkerSettings settings) {
        this.backbones = backbones;
        this.samples = samples;
        this.embeddings = embeddings;
        this.settings = settings;
    }

    /**
     * Stores the embeddings of these blobs that were not stored yet.
     *
     * @param ended asked before each batch; throws where the run is to end
     * @param progress hears the share that is stored, 0 to 1, after each batch; where it throws, that ends the run
     * @throws UnreadableSampleException where a stored sample cannot be read
     */
    public void embed(List<String> sha256s, BackboneEntry entry, Runnable ended, DoubleConsumer progress) {
        List<List<String>> batches = split(embeddings.missing(sha256s, entry.sha256()));
        if (batches.isEmpty()) {
            return;
        }
        Backbone backbone = backbones.load(entry);
        CompletableFuture<Map<String, Percept>> next =
                CompletableFuture.supplyAsync(() -> samples.read(entry.medium(), batches.getFirst()), beside);
        CompletableFuture<Void> stored = CompletableFuture.completedFuture(null);
        for (int i = 0; i < batches.size(); i++) {
            Map<String, Percept> batch = join(next);
            if (i + 1 < batches.size()) {
                List<String> following = batches.get(i + 1);
                next = CompletableFuture.supplyAsync(() -> samples.read(entry.medium(), following), beside);
            }
            ended.run();
            Map<String, float[]> vectors = vectors(batch.keySet(), backbone.perceive(List.copyOf(batch.values())));
            double done = (i + 1.0) / batches.size();
            join(stored);
            stored = CompletableFuture.runAsync(
                    () -> {
                        embeddings.put(vectors, entry.sha256());
                        progress.accept(done);
                    },
                    beside);
        }
        join(stored);
    }

    private List<List<String>> split(List<String> all) {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += settings.embeddingBatch()) {
            batches.add(all.subList(from, Math.min(all.size(), from + settings.embeddingBatch())));
        }
        return batches;
    }

    private static Map<String, float[]> vectors(Set<String> blobs, float[][] values) {
        Map<String, float[]> vectors = new HashMap<>();
        for (String blob : blobs) {
            vectors.put(blob, values[vectors.size()]);
        }
        return vectors;
    }

    /** As {@code join}, with the fault itself instead of one wrapped around it. */
    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }
}
