package org.perceptory.learning.catalogue;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import org.perceptory.learning.backbone.Input;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.backbone.Output;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.LogMelGraph;
import org.perceptory.learning.onnx.PreprocessingGraph;
import org.perceptory.learning.onnx.StagedFeatures;

/**
 * What every backbone keeps to, whoever made it: {@code image} uint8 [N,H,W,3] or {@code waveform} float32 [N,T] in,
 * {@code embedding} [N,D] out, and {@code spectrogram} of sounds. {@code features} [N,D,h,w] of pictures may be
 * missing; where they are there, their mean is the embedding.
 */
final class Contract {
    private static final int ANY = Shapes.ANY;

    private Contract() {}

    /**
     * Looks at the graph's inputs and outputs, and runs it.
     *
     * @return D
     * @throws UnusableBackboneException where the file does not keep to the contract
     */
    static int check(byte[] file, Medium medium) {
        NewerOperators.setOf(file);
        Graph graph = Graph.read(file);
        switch (medium) {
            case IMAGE ->
                input(graph, "image UINT8 [N,H,W,3]", PreprocessingGraph.IMAGE, DataType.UINT8, ANY, ANY, ANY, 3);
            case AUDIO -> input(graph, "waveform FLOAT [N,T]", LogMelGraph.WAVEFORM, DataType.FLOAT, ANY, ANY);
        }
        int size = output(graph, "embedding FLOAT [N,D]", StagedFeatures.EMBEDDING, ANY, ANY);
        boolean features = graph.hasOutput(StagedFeatures.FEATURES);
        if (medium == Medium.AUDIO) {
            output(graph, "spectrogram FLOAT [N,frames,bands]", LogMelGraph.SPECTROGRAM, ANY, ANY, ANY);
        } else if (features) {
            output(graph, "features FLOAT [N,%d,h,w]".formatted(size), StagedFeatures.FEATURES, ANY, size, ANY, ANY);
        }
        run(file, medium, features);
        return size;
    }

    private static void input(Graph graph, String wanted, String name, DataType type, int... dimensions) {
        boolean fits = graph.inputs().size() == 1 && graph.hasInput(name);
        if (!fits || !open(graph.input(name), dimensions) || !Shapes.fits(graph.input(name), type, dimensions)) {
            throw new UnusableBackboneException(BackboneFault.INPUT, wanted, AdaptedClassifier.words(graph.inputs()));
        }
    }

    /** Whether every dimension that may be anything is left open. */
    private static boolean open(ValueInfoProto value, int... dimensions) {
        for (int i = 0;
                i
                        < Math.min(
                                dimensions.length,
                                value.getType().getTensorType().getShape().getDimCount());
                i++) {
            if (dimensions[i] == ANY && Shapes.size(value, i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Its second dimension. */
    private static int output(Graph graph, String wanted, String name, int... dimensions) {
        boolean fits = graph.hasOutput(name) && Shapes.fits(graph.output(name), DataType.FLOAT, dimensions);
        // Spectrograms are as long as their sound; of features the grid must be known, and of embeddings the length.
        for (int i = 1; fits && i < dimensions.length && !name.equals(LogMelGraph.SPECTROGRAM); i++) {
            fits = Shapes.size(graph.output(name), i) > 0;
        }
        if (!fits) {
            throw new UnusableBackboneException(BackboneFault.OUTPUT, wanted, AdaptedClassifier.words(graph.outputs()));
        }
        return Shapes.size(graph.output(name), 1);
    }

    private static void run(byte[] file, Medium medium, boolean features) {
        boolean looks = medium == Medium.IMAGE;
        List<RgbImage> pictures = TrialRun.pictures();
        List<Input> alone = looks
                ? pictures.stream()
                        .map(picture -> Input.images(List.of(picture)))
                        .toList()
                : TrialRun.sounds().stream()
                        .map(sound -> Input.waveforms(List.of(sound)))
                        .toList();
        Input together = looks ? Input.images(pictures) : Input.waveforms(TrialRun.sounds());
        String[] outputs = features
                ? new String[] {StagedFeatures.EMBEDDING, StagedFeatures.FEATURES}
                : new String[] {StagedFeatures.EMBEDDING};
        List<Output[]> found = TrialRun.run(file, alone, outputs);
        Output batch = batch(file, together);
        if (batch.shape()[0] != found.size()) {
            throw new UnusableBackboneException(BackboneFault.BATCH);
        }
        for (int i = 0; i < found.size(); i++) {
            check(found.get(i), batch, i);
        }
    }

    private static void check(Output[] found, Output batch, int row) {
        float[] embedding = found[0].values();
        for (float value : embedding) {
            if (!Float.isFinite(value)) {
                throw new UnusableBackboneException(BackboneFault.NOT_A_NUMBER);
            }
        }
        if (!TrialRun.same(batch.row(row), embedding)) {
            throw new UnusableBackboneException(BackboneFault.BATCH);
        }
        if (found.length > 1 && !TrialRun.same(TrialRun.means(found[1]), embedding)) {
            throw new UnusableBackboneException(BackboneFault.FEATURES);
        }
    }

    private static Output batch(byte[] file, Input together) {
        try {
            return TrialRun.run(file, List.of(together), StagedFeatures.EMBEDDING)
                    .getFirst()[0];
        } catch (UnusableBackboneException alone) {
            throw new UnusableBackboneException(BackboneFault.BATCH);
        }
    }
}
