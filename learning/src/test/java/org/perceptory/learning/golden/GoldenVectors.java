package org.perceptory.learning.golden;

import ai.djl.util.JsonUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The file's content.
 *
 * @param id of the backbone
 * @param sha256 of the backbone's file
 * @param embeddingSize D
 * @param tolerance the largest absolute difference allowed
 * @param pictures what goes in, and the embedding that comes out; none of a backbone for sounds
 * @param sounds likewise; none of a backbone for pictures
 * @param heads heads with what they make of each picture or sound
 */
record GoldenVectors(
        String id,
        String sha256,
        int embeddingSize,
        float tolerance,
        List<Picture> pictures,
        List<Sound> sounds,
        List<GoldenHead> heads) {

    /** What a file lacks is none. */
    GoldenVectors {
        pictures = pictures == null ? List.of() : pictures;
        sounds = sounds == null ? List.of() : sounds;
    }

    /**
     * One picture.
     *
     * @param rgb {@code [height][width][3]} bytes
     * @param embedding {@code [D]}
     */
    record Picture(int width, int height, String rgb, String embedding) {}

    /**
     * One sound.
     *
     * @param pcm {@code [T]} little-endian int16, 16 kHz; 32768 stands for 1
     * @param embedding {@code [D]}
     */
    record Sound(String pcm, String embedding) {

        float[] waveform() {
            ShortBuffer samples = ByteBuffer.wrap(Base64.getDecoder().decode(pcm))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            float[] waveform = new float[samples.remaining()];
            for (int i = 0; i < waveform.length; i++) {
                waveform[i] = samples.get(i) / 32768f;
            }
            return waveform;
        }
    }

    /**
     * One head, its arrays laid out as in the JSON that the browser is served.
     *
     * @param weights {@code [K][D]}, or {@code [K][H]} with hidden units
     * @param bias {@code [K]}
     * @param hiddenWeights {@code [H][D]}
     * @param hiddenBias {@code [H]}
     * @param probabilities for each picture or sound {@code [K]}
     * @param attention for each picture {@code [K][h][w]}
     */
    record GoldenHead(
            float scale,
            int hiddenUnits,
            String weights,
            String bias,
            String hiddenWeights,
            String hiddenBias,
            List<String> probabilities,
            List<String> attention) {}

    static String fileName(String id, int version) {
        return id + "-" + version + ".json";
    }

    static GoldenVectors read(String fileName) throws IOException {
        try (InputStream file = GoldenVectors.class.getResourceAsStream(fileName)) {
            return JsonUtils.GSON.fromJson(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8), GoldenVectors.class);
        }
    }
}
