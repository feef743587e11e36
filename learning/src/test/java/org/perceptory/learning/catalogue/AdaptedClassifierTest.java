package org.perceptory.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.backbone.Percept;
import org.perceptory.learning.backbone.TestImages;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.head.Layer;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.learning.modelfile.ModelAssembler;
import org.perceptory.learning.modelfile.ModelDescription;
import org.perceptory.learning.modelfile.ModelVerifier;
import org.perceptory.learning.onnx.Attribute;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.LogMelGraph;
import org.perceptory.learning.onnx.PreprocessingGraph.Channels;
import org.perceptory.learning.onnx.PreprocessingGraph.Layout;
import org.perceptory.learning.onnx.StagedFeatures;
import org.perceptory.learning.onnx.Tensors;

/** Classifiers become backbones from whose embeddings their own dense layer gives their own answers. */
class AdaptedClassifierTest {

    @ParameterizedTest
    @EnumSource
    void theDenseLayerAnswersFromTheEmbeddingAsTheClassifierDoes(Classifiers classifier) {
        byte[] adapted = AdaptedClassifier.of(classifier.file(), classifier.adaptation());
        List<RgbImage> pictures = Stream.of(1, 2, 3)
                .map(seed -> TestImages.draw(Classifiers.SIDE, Classifiers.SIDE, seed))
                .toList();
        try (Backbone backbone = Backbone.open(adapted, 1)) {
            assertThat(backbone.embeddingSize()).isEqualTo(Classifiers.CHANNELS);
            float[][] embeddings = backbone.embed(pictures);
            for (int i = 0; i < pictures.size(); i++) {
                assertThat(classifier.dense(embeddings[i]))
                        .containsExactly(classifier.scores(pictures.get(i)), within(1e-4f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsToTheContractAndHasFeaturesWhereTheyAreExact(Classifiers classifier) {
        byte[] adapted = AdaptedClassifier.of(classifier.file(), classifier.adaptation());

        assertThat(Contract.check(adapted, Medium.IMAGE)).isEqualTo(Classifiers.CHANNELS);
        Graph graph = Graph.read(adapted);
        boolean exact = classifier != Classifiers.NCHW_CURVED;
        assertThat(graph.hasOutput(StagedFeatures.FEATURES)).isEqualTo(exact);
        if (exact) {
            assertThat(Shapes.words(graph.output("features"))).isEqualTo("features FLOAT [N,6,4,4]");
        }
        assertThat(graph.constants())
                .as("the classes are cut off")
                .noneMatch(t -> t.getDimsList().contains(3L) && t.getDimsCount() == 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"NHWC_ONE_PICTURE_AT_A_TIME", "NCHW_CURVED"})
    void aModelOnItAnswersAndHasAttentionWhereThatIsExact(Classifiers classifier) {
        byte[] adapted = AdaptedClassifier.of(classifier.file(), classifier.adaptation());
        BackboneEntry entry = new BackboneEntry(
                "net",
                1,
                Medium.IMAGE,
                "ab",
                adapted.length,
                Classifiers.CHANNELS,
                "image",
                "MIT",
                "Made up.",
                new BackboneEntry.Place.BuiltIn("none"));
        float[] weights = {1, -2, 3, -1, 2, 1, 0.5f, 1, -1, 2, -3, 1};
        Head head = new Head(5, Layer.NONE, new Layer(Classifiers.CHANNELS, 2, weights, new float[] {0.1f, -0.1f}));
        List<ModelDescription.Label> labels = Stream.of("One", "Two")
                .map(name -> new ModelDescription.Label(name, "#0072b2"))
                .toList();
        byte[] model = ModelAssembler.assemble(
                adapted, head, new ModelDescription(1, labels, entry, HeadSettings.defaults(), 0.5));

        assertThat(Graph.read(model).hasOutput(ModelAssembler.ATTENTION))
                .isEqualTo(classifier != Classifiers.NCHW_CURVED);
        try (Backbone backbone = Backbone.open(adapted, 1)) {
            List<Percept> pictures = TestImages.several().stream()
                    .map(picture -> (Percept) new Percept.Picture(picture))
                    .toList();
            assertThat(ModelVerifier.verify(model, head, pictures, backbone).passed())
                    .isTrue();
        }
    }

    @Test
    void givesTheSameBytesAsEver() {
        // Models name their backbone by these bytes: whoever changes them takes the backbone away from all models on
        // it.
        byte[] adapted = AdaptedClassifier.of(
                Classifiers.NHWC_MATMUL_SOFTMAX.file(), Classifiers.NHWC_MATMUL_SOFTMAX.adaptation());
        assertThat(PreparedFiles.sha256(adapted))
                .isEqualTo("efd5d57fb67589eb4d001e0c35fab8b5011fd5a1920e667b82b66eeef60b15c9");
    }

    @Test
    void aNetworkOfPatchesHearsSounds() {
        byte[] adapted = AdaptedClassifier.of(patches(), new Adaptation.Patches(Optional.empty(), 5));
        assertThat(Contract.check(adapted, Medium.AUDIO)).isEqualTo(LogMelGraph.BANDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void refusesWhatCannotBeAdapted(BackboneFault fault, byte[] file, Adaptation adaptation) {
        assertThatExceptionOfType(UnusableBackboneException.class)
                .isThrownBy(() -> AdaptedClassifier.of(file, adaptation))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(fault));
    }

    static Stream<Arguments> unusable() {
        byte[] good = Classifiers.NCHW_GEMM_SOFTMAX.file();
        Adaptation nchw = Classifiers.NCHW_GEMM_SOFTMAX.adaptation();
        return Stream.of(
                Arguments.of(BackboneFault.NOT_ONNX, "no network at all".getBytes(), nchw),
                Arguments.of(BackboneFault.NOT_ONNX, new byte[0], nchw),
                Arguments.of(BackboneFault.OPERATOR_SET, Classifiers.of(Graph.read(good), 6), nchw),
                Arguments.of(BackboneFault.OPERATOR_SET, Classifiers.of(Graph.read(good), 19), nchw),
                Arguments.of(BackboneFault.INPUT, good, Classifiers.NHWC_MATMUL_SOFTMAX.adaptation()),
                Arguments.of(BackboneFault.INPUT, good, pixels(Optional.empty(), 224)),
                Arguments.of(BackboneFault.OUTPUT, good, pixels(Optional.of("logits"), 8)),
                Arguments.of(BackboneFault.INPUT, good, new Adaptation.Patches(Optional.empty(), 48)),
                Arguments.of(BackboneFault.NO_EMBEDDING, one("Relu"), nchw),
                Arguments.of(BackboneFault.OPERATOR, before("NonMaxSuppression"), nchw),
                Arguments.of(BackboneFault.NOT_RUNNABLE, before("Transpose", Attribute.of("perm", 0, 1)), nchw));
    }

    private static Adaptation pixels(Optional<String> output, int side) {
        return new Adaptation.Pixels(output, Layout.NCHW, side, Channels.alike(127.5f, 127.5f));
    }

    private static byte[] one(String operator) {
        Graph graph = new Graph();
        graph.inputs().add(Tensors.type("image", DataType.FLOAT, "N", 3, 8, 8));
        graph.add(operator, List.of("image"), "scores");
        graph.outputs().add(Tensors.type("scores", DataType.FLOAT, "N", 3, 8, 8));
        return Classifiers.of(graph, 17);
    }

    private static byte[] before(String operator, ai.onnx.proto.OnnxMl.AttributeProto... attributes) {
        Graph graph = new Graph();
        graph.inputs().add(Tensors.type("image", DataType.FLOAT, "N", 3, 8, 8));
        String strange = graph.add(operator, List.of("image"), attributes);
        graph.add("GlobalAveragePool", List.of(strange), "scores");
        graph.outputs().add(Tensors.type("scores", DataType.FLOAT, "N", 3, 1, 1));
        return Classifiers.of(graph, 17);
    }

    private static byte[] patches() {
        Graph graph = new Graph();
        graph.inputs().add(Tensors.type("patch", DataType.FLOAT, "N", 1, 10, LogMelGraph.BANDS));
        String mean =
                graph.add("ReduceMean", List.of("patch"), Attribute.of("axes", 1, 2), Attribute.of("keepdims", 0));
        String weights = graph.floats(new float[2 * LogMelGraph.BANDS], 2, LogMelGraph.BANDS);
        String scores = graph.add("Gemm", List.of(mean, weights), Attribute.of("transB", 1));
        graph.add("Sigmoid", List.of(scores), "scores");
        graph.outputs().add(Tensors.type("scores", DataType.FLOAT, "N", 2));
        return Classifiers.of(graph, 17);
    }
}
