package org.perceptory.pretraining.tags;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.perceptory.pretraining.algebra.Cholesky;
import org.perceptory.pretraining.evaluation.Embedder;
import org.perceptory.pretraining.pool.Shard;
import org.perceptory.pretraining.pool.Square;
import org.perceptory.pretraining.student.Lessons;
import org.perceptory.pretraining.teacher.AnswerFile;
import org.perceptory.pretraining.teacher.Subject;

/** Ridge regression of the teacher's log scores on the embedding, the bias as one more number of it. */
public final class Tagging {
  private static final int BATCH = 64;
  /** Part of the embedding's mean square that is added to it. */
  private static final double RIDGE = 1e-3;
  private static final int CLASSES = Subject.PICTURES.scores();

  private final Embedder<Square> embedder;
  private final Map<String, List<Row>> heldOut = new LinkedHashMap<>();
  private double[][] squares;
  private double[][] products;
  private int pictures;

  private record Row(float[] embedding, float[] logScores) {}

  public Tagging(Embedder<Square> embedder) {
    this.embedder = embedder;
  }

  /** Takes in the answers to a shard: what is held out is kept for measuring, from the rest is learnt. */
  public void add(Shard shard, AnswerFile answers) {
    for (int from = 0; from < answers.count(); from += BATCH) {
      List<Row> learnt = new ArrayList<>();
      int to = Math.min(answers.count(), from + BATCH);
      float[][] embeddings = embedder.embed(IntStream.range(from, to).mapToObj(shard::square).toList());
      for (int i = from; i < to; i++) {
        Row row = row(embeddings[i - from], answers, i);
        (Lessons.isHeldOut(i) ? heldOut.computeIfAbsent(shard.name(), name -> new ArrayList<>()) : learnt).add(row);
      }
      learn(learnt);
    }
  }

  private static Row row(float[] embedding, AnswerFile answers, int index) {
    float[] x = new float[embedding.length + 1];
    System.arraycopy(embedding, 0, x, 0, embedding.length);
    x[embedding.length] = 1;
    float[] logScores = new float[CLASSES];
    answers.logScores(index, logScores, 0);
    return new Row(x, logScores);
  }

  private void learn(List<Row> rows) {
    int numbers = rows.getFirst().embedding().length;
    if (squares == null) {
      squares = new double[numbers][numbers];
      products = new double[numbers][CLASSES];
    }
    try (NDManager manager = NDManager.newBaseManager(null, "PyTorch")) {
      NDArray x = matrix(manager, rows.stream().map(Row::embedding).toList());
      NDArray y = matrix(manager, rows.stream().map(Row::logScores).toList());
      add(squares, x.transpose().matMul(x));
      add(products, x.transpose().matMul(y));
    }
    pictures += rows.size();
  }

  private static NDArray matrix(NDManager manager, List<float[]> rows) {
    float[] values = new float[rows.size() * rows.getFirst().length];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, values, i * rows.get(i).length, rows.get(i).length);
    }
    return manager.create(values, new Shape(rows.size(), rows.getFirst().length));
  }

  private static void add(double[][] sum, NDArray matrix) {
    float[] values = matrix.toFloatArray();
    for (int i = 0; i < values.length; i++) {
      sum[i / sum[0].length][i % sum[0].length] += values[i];
    }
  }

  /**
   * The map fitted to all that was taken in.
   *
   * @throws IllegalStateException when the teacher has answered nothing yet
   */
  public TagMap fit() {
    if (squares == null) {
      throw new IllegalStateException("the teacher has answered nothing yet: run the stage teach first");
    }
    int numbers = squares.length - 1;
    double mean = 0;
    for (int d = 0; d < numbers; d++) {
      mean += squares[d][d] / numbers;
    }
    for (int d = 0; d < numbers; d++) {
      squares[d][d] += RIDGE * mean;
    }
    Cholesky.solve(squares, products);
    float[][] weights = new float[CLASSES][numbers + 1];
    for (int c = 0; c < CLASSES; c++) {
      for (int d = 0; d <= numbers; d++) {
        weights[c][d] = (float) products[d][c];
      }
    }
    return new TagMap(weights, pictures);
  }

  /** By shard, how often the map says of what was held out what the teacher says. */
  public Map<String, Agreement> measure(TagMap map) {
    Map<String, Agreement> found = new LinkedHashMap<>();
    heldOut.forEach((shard, rows) -> found.put(shard, rows.stream()
        .map(row -> Agreement.of(map.logScores(row.embedding()), row.logScores()))
        .reduce(Agreement.NONE, Agreement::and)));
    return found;
  }
}
