package org.perceptory.learning.golden;

import ai.djl.util.JsonUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Embedded;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.backbone.TestImages;
import org.perceptory.learning.backbone.TestSounds;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.Layer;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.learning.modelfile.Attention;

/**
 * Writes the golden vectors of each built-in backbone into the folder that is named, and leaves alone those that are
 * there of the very file. Run by hand when a backbone enters the catalogue, never to make a failing test pass.
 */
public final class WriteGoldenVectors {

    private static final int CLASSES = 3;

    private WriteGoldenVectors() {}

    public static void main(String[] arguments) throws IOException {
        for (BackboneEntry entry : BackboneCatalogue.builtIn().entries()) {
            Path file = Path.of(arguments[0], GoldenVectors.fileName(entry.id(), entry.version()));
            if (!Files.exists(file) || !Files.readString(file).contains(entry.sha256())) {
                Files.writeString(
                        file,
                        JsonUtils.GSON_PRETTY.toJson(
                                        entry.medium() == Medium.IMAGE ? ofPictures(entry) : ofSounds(entry))
                                + "\n");
            }
        }
    }

    private static GoldenVectors ofPictures(BackboneEntry entry) {
        List<RgbImage> images = TestImages.several();
        try (Backbone backbone = Backbone.open(entry, 1)) {
            List<Embedded> embedded = backbone.embedWithFeatures(images);
            List<GoldenVectors.Picture> pictures = new ArrayList<>();
            for (int i = 0; i < images.size(); i++) {
                RgbImage image = images.get(i);
                String rgb = Base64.getEncoder().encodeToString(image.rgb());
                pictures.add(new GoldenVectors.Picture(
                        image.width(),
                        image.height(),
                        rgb,
                        Base64Floats.write(embedded.get(i).embedding())));
            }
            return new GoldenVectors(
                    entry.id(),
                    entry.sha256(),
                    entry.embeddingSize(),
                    1e-4f,
                    pictures,
                    List.of(),
                    heads(entry).map(head -> answers(head, embedded)).toList());
        }
    }

    private static GoldenVectors ofSounds(BackboneEntry entry) {
        try (Backbone backbone = Backbone.open(entry, 1)) {
            List<GoldenVectors.Sound> sounds = new ArrayList<>();
            List<float[]> embeddings = new ArrayList<>();
            for (float[] waveform : TestSounds.several()) {
                String pcm = pcm(waveform);
                embeddings.add(backbone.embedSounds(List.of(new GoldenVectors.Sound(pcm, "").waveform()))[0]);
                sounds.add(new GoldenVectors.Sound(pcm, Base64Floats.write(embeddings.getLast())));
            }
            return new GoldenVectors(
                    entry.id(),
                    entry.sha256(),
                    entry.embeddingSize(),
                    1e-4f,
                    List.of(),
                    sounds,
                    heads(entry)
                            .map(head -> head(
                                    head,
                                    embeddings.stream()
                                            .map(e -> Base64Floats.write(head.probabilities(e)))
                                            .toList(),
                                    List.of()))
                            .toList());
        }
    }

    private static Stream<Head> heads(BackboneEntry entry) {
        int size = entry.embeddingSize();
        return Stream.of(
                new Head(24, Layer.NONE, layer(size, CLASSES, 1)),
                new Head(24, layer(size, 6, 2), layer(6, CLASSES, 3)));
    }

    private static String pcm(float[] waveform) {
        ByteBuffer bytes = ByteBuffer.allocate(waveform.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : waveform) {
            bytes.putShort((short) Math.round(sample * 32767));
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static GoldenVectors.GoldenHead answers(Head head, List<Embedded> pictures) {
        return head(
                head,
                pictures.stream()
                        .map(p -> Base64Floats.write(head.probabilities(p.embedding())))
                        .toList(),
                pictures.stream()
                        .map(p ->
                                Base64Floats.write(joined(Attention.of(head, p).maps())))
                        .toList());
    }

    private static GoldenVectors.GoldenHead head(Head head, List<String> probabilities, List<String> attention) {
        return new GoldenVectors.GoldenHead(
                head.scale(),
                head.hidden().outputs(),
                Base64Floats.write(head.output().weights()),
                Base64Floats.write(head.output().bias()),
                Base64Floats.write(head.hidden().weights()),
                Base64Floats.write(head.hidden().bias()),
                probabilities,
                attention);
    }

    static float[] joined(float[][] rows) {
        float[] joined = new float[rows.length * rows[0].length];
        for (int k = 0; k < rows.length; k++) {
            System.arraycopy(rows[k], 0, joined, k * rows[k].length, rows[k].length);
        }
        return joined;
    }

    private static Layer layer(int inputs, int outputs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] weights = new float[inputs * outputs];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextDouble(-0.2, 0.2);
        }
        return new Layer(inputs, outputs, weights, new float[outputs]);
    }
}
