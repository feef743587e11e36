package org.perceptory.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.DoubleConsumer;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.blob.Embeddings;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.image.ImageDecoder;
import org.perceptory.learning.image.RefusedImageException;
import org.perceptory.learning.image.RgbImage;

/**
 * Embeds what is not embedded yet, batch by batch: while the backbone looks at one batch, the next one is
 * read and decoded and the last one is stored.
 */
@ApplicationScoped
class Embedder {
  private final Backbones backbones;
  private final Blobs blobs;
  private final Embeddings embeddings;
  private final WorkerSettings settings;
  private final Executor beside = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("embedding-", 0).factory());

  Embedder(Backbones backbones, Blobs blobs, Embeddings embeddings, WorkerSettings settings) {
    this.backbones = backbones;
    this.blobs = blobs;
    this.embeddings = embeddings;
    this.settings = settings;
  }

  /** A batch ready for the backbone: the blobs that are still there, and what they show. */
  private record Batch(List<String> blobs, List<RgbImage> pictures) {}

  /**
   * Stores the embeddings of these blobs that were not stored yet.
   *
   * @param ended asked before each batch; throws where the run is to end
   * @param progress hears the share that is stored, 0 to 1, after each batch; where it throws, that ends the run
   * @throws DataFaultException where a stored picture cannot be read
   */
  void embed(List<String> sha256s, BackboneEntry entry, Runnable ended, DoubleConsumer progress) {
    List<List<String>> batches = split(embeddings.missing(sha256s, entry.sha256()));
    if (batches.isEmpty()) {
      return;
    }
    Backbone backbone = backbones.load(entry);
    CompletableFuture<Batch> next = CompletableFuture.supplyAsync(() -> read(batches.getFirst()), beside);
    CompletableFuture<Void> stored = CompletableFuture.completedFuture(null);
    for (int i = 0; i < batches.size(); i++) {
      Batch batch = join(next);
      if (i + 1 < batches.size()) {
        List<String> following = batches.get(i + 1);
        next = CompletableFuture.supplyAsync(() -> read(following), beside);
      }
      ended.run();
      Map<String, float[]> vectors = vectors(batch, backbone.embed(batch.pictures()));
      double done = (i + 1.0) / batches.size();
      join(stored);
      stored =
          CompletableFuture.runAsync(
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

  private Batch read(List<String> sha256s) {
    Map<String, byte[]> contents = blobs.read(sha256s);
    List<String> present = sha256s.stream().filter(contents::containsKey).toList();
    return new Batch(present, present.stream().map(sha256 -> decode(sha256, contents.get(sha256))).toList());
  }

  private static RgbImage decode(String sha256, byte[] content) {
    try {
      return ImageDecoder.decode(content);
    } catch (RefusedImageException e) {
      throw new DataFaultException(FailureCode.UNREADABLE_SAMPLE, sha256);
    }
  }

  private static Map<String, float[]> vectors(Batch batch, float[][] values) {
    Map<String, float[]> vectors = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      vectors.put(batch.blobs().get(i), values[i]);
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
