package org.perceptory.learning.modelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.head.LabelledEmbeddings;
import org.perceptory.learning.head.Layer;
import org.perceptory.learning.head.Likeness;
import org.perceptory.learning.head.PrincipalDirections;
import org.perceptory.learning.head.ScaledEmbeddings;
import org.perceptory.learning.head.Subspace;
import org.perceptory.learning.image.RgbImage;

/** Heads and pictures that tests start from. */
final class Given {
    static final BackboneEntry BACKBONE = BackboneCatalogue.builtIn().entries().getFirst();

    private Given() {}

    /** A head of random weights as large as trained ones. */
    static Head head(int classes, int hiddenUnits) {
        Random random = new Random(classes * 1000L + hiddenUnits);
        int size = BACKBONE.embeddingSize();
        return hiddenUnits == 0
                ? new Head(10, Layer.NONE, layer(random, size, classes))
                : new Head(10, layer(random, size, hiddenUnits), layer(random, hiddenUnits, classes));
    }

    /** Of a space through the middle of what {@link #pictures} are, with a fall that tells them apart. */
    static Head withLikeness(Head head) {
        float[][] embeddings;
        try (Backbone backbone = Backbone.open(BACKBONE, 1)) {
            embeddings = backbone.embed(pictures(6));
        }
        LabelledEmbeddings data = new LabelledEmbeddings(embeddings, new int[6], 1);
        Subspace space = PrincipalDirections.of(new ScaledEmbeddings(data, head.scale()), new int[] {0, 1, 2});
        float middle = space.distance(new ScaledEmbeddings(data, head.scale()).values()[4]);
        return head.with(new Likeness(space, (float) (4 * Math.log(middle)), 4));
    }

    static ModelDescription description(int classes) {
        return description(
                IntStream.range(0, classes).mapToObj(k -> "Class " + k).toList());
    }

    static ModelDescription description(List<String> names) {
        return new ModelDescription(
                4,
                names.stream()
                        .map(name -> new ModelDescription.Label(name, "#0072b2"))
                        .toList(),
                BACKBONE,
                HeadSettings.defaults(),
                0.625);
    }

    static byte[] model(Head head) {
        return ModelAssembler.assemble(BACKBONE.read(), head, description(head.classes()));
    }

    /** Noise in colour on ground of one colour, of several sizes. */
    static List<RgbImage> pictures(int count) {
        List<RgbImage> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pictures.add(picture(new Random(i), 160 + 40 * (i % 3), 200));
        }
        return pictures;
    }

    private static RgbImage picture(Random random, int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        int[] ground = random.ints(3, 0, 200).toArray();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (ground[i % 3] + random.nextInt(55));
        }
        return new RgbImage(width, height, rgb);
    }

    private static Layer layer(Random random, int inputs, int outputs) {
        return new Layer(inputs, outputs, gaussian(random, inputs * outputs, 0.3), gaussian(random, outputs, 0.5));
    }

    private static float[] gaussian(Random random, int length, double deviation) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }
}
