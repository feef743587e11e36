package org.perceptory.learning.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.LogMelGraph;
import org.perceptory.learning.onnx.StagedFeatures;

/**
 * A pre-trained network, loaded. Thread-safe; holds native memory until closed.
 *
 * <p>Two sessions stand on the one file: ONNX Runtime computes every output a graph has, asked for or not, so what only
 * embeds runs without the feature map or the spectrogram. The second session is made when the first of these is asked
 * for.
 */
public final class Backbone implements AutoCloseable {

    private final byte[] file;
    private final int threads;
    private final Medium medium;
    private final int embeddingSize;
    private final Session embedding;
    private Session everything;

    private Backbone(byte[] file, int threads) {
        Graph graph = Graph.read(file);
        this.file = file;
        this.threads = threads;
        this.medium = graph.hasInput(LogMelGraph.WAVEFORM) ? Medium.AUDIO : Medium.IMAGE;
        this.embeddingSize = (int) graph.output(StagedFeatures.EMBEDDING)
                .getType()
                .getTensorType()
                .getShape()
                .getDim(1)
                .getDimValue();
        graph.outputs().removeIf(output -> !output.getName().equals(StagedFeatures.EMBEDDING));
        this.embedding = new Session(graph.write("embedding", new TreeMap<>()), threads);
    }

    /**
     * Loads a backbone of the catalogue.
     *
     * @param threads that compute one batch, at least 1
     */
    public static Backbone open(BackboneEntry entry, int threads) {
        return new Backbone(entry.read(), threads);
    }

    /**
     * Loads a backbone from a file that keeps to the backbones' contract.
     *
     * @param threads that compute one batch, at least 1
     * @throws IllegalArgumentException when the file is no such backbone
     */
    public static Backbone open(Path onnx, int threads) throws IOException {
        return open(Files.readAllBytes(onnx), threads);
    }

    /** As {@link #open(Path, int)}, from the file's content. */
    public static Backbone open(byte[] onnx, int threads) {
        return new Backbone(onnx, threads);
    }

    /** D, the length of an embedding. */
    public int embeddingSize() {
        return embeddingSize;
    }

    /** What it looks at or listens to. */
    public Medium medium() {
        return medium;
    }

    /**
     * Embeds what this backbone is for, as {@link #embed} or {@link #embedSounds} do.
     *
     * @throws ClassCastException when it is for another medium
     */
    public float[][] perceive(List<? extends Percept> percepts) {
        return switch (medium) {
            case IMAGE ->
                embed(percepts.stream()
                        .map(percept -> ((Percept.Picture) percept).image())
                        .toList());
            case AUDIO ->
                embedSounds(percepts.stream()
                        .map(percept -> ((Percept.Sound) percept).waveform())
                        .toList());
        };
    }

    /**
     * Embeds pictures; those of the same size go through the network together, so a batch should not be larger than
     * memory allows: 16 is a good number.
     *
     * @return {@code [n][D]}, in the order of the pictures
     * @throws IllegalStateException when the backbone takes no pictures
     */
    public float[][] embed(List<RgbImage> images) {
        require(Medium.IMAGE);
        return rows(images, Size::of, Input::images);
    }

    /** As {@link #embed}, with what was seen where. */
    public List<Embedded> embedWithFeatures(List<RgbImage> images) {
        require(Medium.IMAGE);
        Embedded[] embedded = new Embedded[images.size()];
        alike(images, Size::of).forEach(group -> {
            Output[] outputs = everything()
                    .run(Input.images(pick(images, group)), StagedFeatures.EMBEDDING, StagedFeatures.FEATURES);
            long[] shape = outputs[1].shape();
            for (int i = 0; i < group.size(); i++) {
                FeatureMap map = new FeatureMap((int) shape[1], (int) shape[2], (int) shape[3], outputs[1].row(i));
                embedded[group.get(i)] = new Embedded(outputs[0].row(i), map);
            }
        });
        return List.of(embedded);
    }

    /**
     * Embeds sounds of 16 kHz, one channel, -1 to 1; those of the same length go through the network together. The
     * networks know seconds: of a longer sound they give the mean over its moments.
     *
     * @param waveforms each at least {@value LogMelGraph#WINDOW} samples; a published network may ask for more
     * @return {@code [n][D]}, in the order of the sounds
     * @throws IllegalStateException when the backbone takes no sounds
     */
    public float[][] embedSounds(List<float[]> waveforms) {
        require(Medium.AUDIO);
        return rows(waveforms, waveform -> waveform.length, Input::waveforms);
    }

    /** As {@link #embedSounds}, with what the network was given. */
    public List<Heard> embedWithSpectrogram(List<float[]> waveforms) {
        require(Medium.AUDIO);
        Heard[] heard = new Heard[waveforms.size()];
        alike(waveforms, waveform -> waveform.length).forEach(group -> {
            Output[] outputs = everything()
                    .run(Input.waveforms(pick(waveforms, group)), StagedFeatures.EMBEDDING, LogMelGraph.SPECTROGRAM);
            long[] shape = outputs[1].shape();
            for (int i = 0; i < group.size(); i++) {
                heard[group.get(i)] = new Heard(
                        outputs[0].row(i), new Spectrogram((int) shape[1], (int) shape[2], outputs[1].row(i)));
            }
        });
        return List.of(heard);
    }

    @Override
    public synchronized void close() {
        embedding.close();
        if (everything != null) {
            everything.close();
        }
    }

    private void require(Medium needed) {
        if (medium != needed) {
            throw new IllegalStateException("This backbone is for the medium %s, not for %s".formatted(medium, needed));
        }
    }

    private synchronized Session everything() {
        if (everything == null) {
            everything = new Session(file, threads);
        }
        return everything;
    }

    private <T> float[][] rows(List<T> items, Function<T, ?> size, Function<List<T>, Input> input) {
        float[][] rows = new float[items.size()][];
        alike(items, size).forEach(group -> {
            Output output = embedding.run(input.apply(pick(items, group)), StagedFeatures.EMBEDDING)[0];
            for (int i = 0; i < group.size(); i++) {
                rows[group.get(i)] = output.row(i);
            }
        });
        return rows;
    }

    private record Size(int width, int height) {
        static Size of(RgbImage image) {
            return new Size(image.width(), image.height());
        }
    }

    /** The indices of items of one size, for each size. */
    private static <T> Iterable<List<Integer>> alike(List<T> items, Function<T, ?> size) {
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            groups.computeIfAbsent(size.apply(items.get(i)), first -> new ArrayList<>())
                    .add(i);
        }
        return groups.values();
    }

    private static <T> List<T> pick(List<T> items, List<Integer> indices) {
        return indices.stream().map(items::get).toList();
    }
}
