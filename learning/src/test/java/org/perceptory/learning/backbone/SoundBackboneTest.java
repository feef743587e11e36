package org.perceptory.learning.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.learning.onnx.LogMelGraph;

class SoundBackboneTest {

    private static final BackboneEntry ENTRY =
            BackboneCatalogue.builtIn().preferred(Medium.AUDIO).orElseThrow();
    private static Backbone backbone;

    @BeforeAll
    static void open() {
        backbone = Backbone.open(ENTRY, 2);
    }

    @AfterAll
    static void close() {
        backbone.close();
    }

    @Test
    void isTheFileThatTheCatalogueDescribes() throws Exception {
        byte[] file = ENTRY.read();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(ENTRY.sha256());
        assertThat((long) file.length).isEqualTo(ENTRY.bytes()).isLessThanOrEqualTo(2_000_000);
        assertThat(backbone.embeddingSize()).isEqualTo(ENTRY.embeddingSize());
        assertThat(backbone.medium()).isEqualTo(Medium.AUDIO);
    }

    @Test
    void embedsSoundsOfAnyLengthInTheirOrder() {
        List<float[]> sounds = TestSounds.several();
        float[][] together = backbone.embedSounds(sounds);
        for (int i = 0; i < sounds.size(); i++) {
            assertThat(together[i]).containsExactly(backbone.embedSounds(List.of(sounds.get(i)))[0], within(1e-5f));
        }
        assertThat(together[0]).isNotEqualTo(together[1]);
    }

    @ParameterizedTest
    @ValueSource(ints = {LogMelGraph.WINDOW, 1_000, 15_600, 16_000, 48_123})
    void takesFromOneWindowOn(int length) {
        float[] embedding = backbone.embedSounds(List.of(TestSounds.noise(length, 0.2, 1)))[0];
        for (float number : embedding) {
            assertThat(number).isFinite();
        }
    }

    @Test
    void hearsNothingInSilenceAndSaysSoInNumbers() {
        float[] embedding = backbone.embedSounds(List.of(new float[16_000]))[0];
        for (float number : embedding) {
            assertThat(number).isFinite();
        }
    }

    @Test
    void showsTheSpectrogramOfATone() {
        Heard heard = backbone.embedWithSpectrogram(List.of(TestSounds.sine(16_000, 1_000, 0.5)))
                .getFirst();
        Spectrogram spectrogram = heard.spectrogram();
        assertThat(spectrogram.frames()).isEqualTo(98);
        assertThat(spectrogram.bands()).isEqualTo(LogMelGraph.BANDS);
        float[] frame = Arrays.copyOfRange(spectrogram.values(), 50 * 64, 51 * 64);
        int loudest = IntStream.range(0, 64).reduce(0, (a, b) -> frame[b] > frame[a] ? b : a);
        // mel(1000 Hz) lies 20.5 of 65 equal steps from mel(125 Hz) to mel(7500 Hz); a band's centre is a step after
        // its
        // edge.
        assertThat(loudest).isBetween(19, 20);
        assertThat(heard.embedding())
                .containsExactly(backbone.embedSounds(List.of(TestSounds.sine(16_000, 1_000, 0.5)))[0], within(1e-6f));
    }

    @Test
    void embedsNothing() {
        assertThat(backbone.embedSounds(List.of())).isEmpty();
    }

    @Test
    void takesNoPictures() {
        assertThatIllegalStateException()
                .isThrownBy(() -> backbone.embed(List.of(TestImages.draw(8, 8, 1))))
                .withMessageContaining("AUDIO");
    }
}
