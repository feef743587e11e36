package org.perceptory.learning.golden;

import ai.djl.util.JsonUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The file's content.
 *
 * @param id of the backbone
 * @param sha256 of the backbone's file
 * @param embeddingSize D
 * @param tolerance the largest absolute difference allowed
 * @param pictures what goes in, and the embedding that comes out
 * @param heads heads with what they make of each picture
 */
record GoldenVectors(
    String id, String sha256, int embeddingSize, float tolerance, List<Picture> pictures, List<GoldenHead> heads) {

  /**
   * One picture.
   *
   * @param rgb {@code [height][width][3]} bytes
   * @param embedding {@code [D]}
   */
  record Picture(int width, int height, String rgb, String embedding) {}

  /**
   * One head, its arrays laid out as in the JSON that the browser is served.
   *
   * @param weights {@code [K][D]}, or {@code [K][H]} with hidden units
   * @param bias {@code [K]}
   * @param hiddenWeights {@code [H][D]}
   * @param hiddenBias {@code [H]}
   * @param probabilities for each picture {@code [K]}
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
