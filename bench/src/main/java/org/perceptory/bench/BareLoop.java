package org.perceptory.bench;

import java.util.ArrayList;
import java.util.List;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.image.ImageDecoder;
import org.perceptory.learning.image.RgbImage;

/**
 * What embedding would be with nothing around it: stored files that lie in memory already are decoded on all processors
 * and go through the backbone on all processors, batch by batch.
 */
public final class BareLoop implements AutoCloseable {
    /** As the worker's own. */
    private static final int BATCH = 32;

    private final Backbone backbone =
            Backbone.open(preferred(), Runtime.getRuntime().availableProcessors());

    /** The backbone of new projects. */
    public static BackboneEntry preferred() {
        return BackboneCatalogue.builtIn().preferred(Medium.IMAGE).orElseThrow();
    }

    /** [n][D] */
    public float[][] embed(List<byte[]> files) {
        List<float[]> embeddings = new ArrayList<>();
        for (List<byte[]> batch : batches(files)) {
            embeddings.addAll(List.of(backbone.embed(decode(batch))));
        }
        return embeddings.toArray(float[][]::new);
    }

    /** The first half of the loop. */
    public List<RgbImage> decode(List<byte[]> files) {
        return files.parallelStream().map(ImageDecoder::decode).toList();
    }

    /** The second half of the loop: ONNX Runtime alone. */
    public void embedDecoded(List<RgbImage> pictures) {
        batches(pictures).forEach(backbone::embed);
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }

    @Override
    public void close() {
        backbone.close();
    }
}
