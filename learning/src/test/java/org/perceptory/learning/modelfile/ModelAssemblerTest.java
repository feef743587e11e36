package org.perceptory.learning.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.perceptory.learning.backbone.Session;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.head.Layer;

class ModelAssemblerTest {
    private static final Gson JSON = new Gson();

    @Test
    void givesTheSameBytesEveryTime() {
        assertThat(Given.model(Given.head(3, 0))).isEqualTo(Given.model(Given.head(3, 0)));
        assertThat(Given.model(Given.head(3, 16))).isEqualTo(Given.model(Given.head(3, 16)));
    }

    @Test
    void weighsLittleMoreThanItsBackbone() {
        long head = 3L * Given.BACKBONE.embeddingSize() * Float.BYTES;
        assertThat(Given.model(Given.head(3, 0)).length - Given.BACKBONE.bytes())
                .isBetween(head, head + 4_096);
    }

    @Test
    void tellsWhatItIs() {
        Map<String, String> told = metadata(Given.model(Given.head(3, 0)));

        assertThat(told)
                .containsEntry(ModelMetadata.FORMAT, "1")
                .containsEntry(ModelMetadata.VERSION, "4")
                .containsEntry(ModelMetadata.THRESHOLD, "0.625")
                .containsEntry(ModelMetadata.LABELS, "[\"Class 0\",\"Class 1\",\"Class 2\"]")
                .containsEntry(ModelMetadata.BACKBONE_ID, Given.BACKBONE.id())
                .containsEntry(ModelMetadata.BACKBONE_VERSION, Integer.toString(Given.BACKBONE.version()))
                .containsEntry(ModelMetadata.BACKBONE_SHA256, Given.BACKBONE.sha256())
                .containsEntry(ModelMetadata.LICENCE, Given.BACKBONE.licence());
        assertThat(JSON.fromJson(told.get(ModelMetadata.SETTINGS), HeadSettings.class))
                .isEqualTo(HeadSettings.defaults());
    }

    @Test
    void tellsPeopleWhatGoesInAndComesOut() throws InvalidProtocolBufferException {
        ModelProto model = ModelProto.parseFrom(Given.model(Given.head(3, 0)));

        assertThat(model.getDocString()).contains("Perceptory", "metadata_props");
        assertThat(Stream.concat(model.getGraph().getInputList().stream(), model.getGraph().getOutputList().stream()))
                .hasSizeGreaterThan(2)
                .allSatisfy(value ->
                        assertThat(value.getDocString()).as(value.getName()).contains("[N, "));
    }

    @Test
    void isByteForByteTheFileOfEarlierDaysWithoutThoseWords() throws InvalidProtocolBufferException {
        byte[] earlier =
                ModelAssembler.assembleUndocumented(Given.BACKBONE.read(), Given.head(3, 0), Given.description(3));
        ModelProto.Builder stripped =
                ModelProto.parseFrom(Given.model(Given.head(3, 0))).toBuilder().clearDocString();
        stripped.getGraphBuilder().getInputBuilderList().forEach(ValueInfoProto.Builder::clearDocString);
        stripped.getGraphBuilder().getOutputBuilderList().forEach(ValueInfoProto.Builder::clearDocString);

        assertThat(stripped.build()).isEqualTo(ModelProto.parseFrom(earlier));
    }

    @Test
    void keepsNamesOfEveryScript() {
        List<String> names =
                List.of("Käse 🧀", "قطة", "<script>alert('\"1\"')</script>", "back\\slash", "貓".repeat(5000));

        Map<String, String> told =
                metadata(ModelAssembler.assemble(Given.BACKBONE.read(), Given.head(5, 0), Given.description(names)));

        assertThat(JSON.fromJson(told.get(ModelMetadata.LABELS), new TypeToken<List<String>>() {}))
                .isEqualTo(names);
    }

    @Test
    void aHeadThatKnowsALikenessTellsIt() throws InvalidProtocolBufferException {
        byte[] file = Given.model(Given.withLikeness(Given.head(3, 16)));
        ModelProto model = ModelProto.parseFrom(file);

        assertThat(metadata(file)).containsEntry(ModelMetadata.FORMAT, "2");
        assertThat(model.getGraph().getOutputList())
                .extracting(ValueInfoProto::getName)
                .contains(ModelAssembler.LIKENESS);
        assertThat(model.getGraph().getOutputList())
                .filteredOn(value -> value.getName().equals(ModelAssembler.PROBABILITIES))
                .singleElement()
                .satisfies(value -> assertThat(value.getDocString()).contains("times likeness"));
        assertThat(ModelProto.parseFrom(Given.model(Given.head(3, 16)))
                        .getGraph()
                        .getOutputList())
                .extracting(ValueInfoProto::getName)
                .doesNotContain(ModelAssembler.LIKENESS);
    }

    @Test
    void refusesWhatDoesNotFit() {
        Head small = new Head(1, Layer.NONE, new Layer(7, 2, new float[14], new float[2]));

        assertThatThrownBy(() -> ModelAssembler.assemble(Given.BACKBONE.read(), small, Given.description(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the head takes 7");
        assertThatThrownBy(() -> ModelAssembler.assemble(Given.BACKBONE.read(), Given.head(3, 0), Given.description(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 classes cannot have 2 labels");
    }

    private static Map<String, String> metadata(byte[] onnx) {
        try (Session session = new Session(onnx, 1)) {
            return session.metadata();
        }
    }
}
