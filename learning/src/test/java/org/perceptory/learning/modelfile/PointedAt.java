package org.perceptory.learning.modelfile;

import java.util.List;
import java.util.stream.IntStream;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.Embedded;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.head.HeadTrainer;
import org.perceptory.learning.head.LabelledEmbeddings;
import org.perceptory.learning.head.UntrainableException;

/**
 * A fruit that the head has not seen, and where its own class's attention lies.
 *
 * @param map {@code [height * width]}
 */
record PointedAt(Fruit fruit, int height, int width, float[] map) {
    private static final int SHOWN = 12;

    /** Tops up the backbone with a dozen drawings of each kind, then looks at {@code each} others. */
    static List<PointedAt> several(Backbone backbone, int each) throws UntrainableException {
        List<Fruit> shown = draw(SHOWN, 1);
        float[][] embeddings = backbone.embed(shown.stream().map(Fruit::picture).toList());
        int[] labels = shown.stream().mapToInt(Fruit::kind).toArray();
        Head head = HeadTrainer.train(
                new LabelledEmbeddings(embeddings, labels, Fruit.KINDS.size()),
                HeadSettings.defaults(),
                figures -> {},
                () -> false);
        List<Fruit> others = draw(each, 1_000);
        List<Embedded> embedded =
                backbone.embedWithFeatures(others.stream().map(Fruit::picture).toList());
        return IntStream.range(0, others.size())
                .mapToObj(i -> {
                    Attention attention = Attention.of(head, embedded.get(i));
                    return new PointedAt(
                            others.get(i),
                            attention.height(),
                            attention.width(),
                            attention.maps()[others.get(i).kind()]);
                })
                .toList();
    }

    private static List<Fruit> draw(int each, long seed) {
        return IntStream.range(0, each * Fruit.KINDS.size())
                .mapToObj(i -> Fruit.draw(i % Fruit.KINDS.size(), seed + i))
                .toList();
    }

    /** How far the strongest place is from the fruit's middle, in pixels. */
    double distance() {
        int best = IntStream.range(0, map.length)
                .reduce((a, b) -> map[b] > map[a] ? b : a)
                .orElseThrow();
        double cell = (double) Fruit.SIDE / width;
        return Math.hypot((best % width + 0.5) * cell - fruit.x(), (best / width + 0.5) * cell - fruit.y());
    }
}
