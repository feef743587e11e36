package org.perceptory.pretraining.tags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.perceptory.pretraining.evaluation.FrozenNetwork;
import org.perceptory.pretraining.pool.Shard;
import org.perceptory.pretraining.pool.Square;
import org.perceptory.pretraining.student.Lessons;
import org.perceptory.pretraining.teacher.AnswerFile;
import org.perceptory.pretraining.teacher.Subject;

/** What the teacher says of pictures, learnt from their embeddings, and measured on the pictures held out. */
public final class Tagging {
    private static final int BATCH = 64;
    private static final SoftmaxRegression REGRESSION = new SoftmaxRegression(12, 1e-3, 1);

    private final FrozenNetwork<Square> embedder;
    private final List<Row> learnt = new ArrayList<>();
    private final Map<String, List<Row>> heldOut = new LinkedHashMap<>();

    /**
     * A picture.
     *
     * @param embedding [D]
     * @param logScores the teacher's, [classes]
     */
    record Row(float[] embedding, float[] logScores) {}

    public Tagging(FrozenNetwork<Square> embedder) {
        this.embedder = embedder;
    }

    /** Takes in the first answers to a shard: what is held out is kept for measuring, from the rest is learnt. */
    public void add(Shard shard, AnswerFile answers, int most) {
        int count = Math.min(answers.count(), most);
        for (int from = 0; from < count; from += BATCH) {
            int to = Math.min(count, from + BATCH);
            float[][] embeddings = embedder.embed(
                    IntStream.range(from, to).mapToObj(shard::square).toList());
            for (int i = from; i < to; i++) {
                float[] logScores = new float[Subject.PICTURES.scores()];
                answers.logScores(i, logScores, 0);
                List<Row> rows = Lessons.isHeldOut(i)
                        ? heldOut.computeIfAbsent(shard.name(), name -> new ArrayList<>())
                        : learnt;
                rows.add(new Row(embeddings[i - from], logScores));
            }
        }
    }

    /**
     * The map fitted to all that was taken in.
     *
     * @throws IllegalStateException when the teacher has answered nothing yet
     */
    public TagMap fit() {
        if (learnt.isEmpty()) {
            throw new IllegalStateException("the teacher has answered nothing yet: run the stage teach first");
        }
        return REGRESSION.fit(learnt).rounded();
    }

    /** By shard, how often the map says of what was held out what the teacher says. */
    public Map<String, Agreement> measure(TagMap map) {
        Map<String, Agreement> found = new LinkedHashMap<>();
        heldOut.forEach((shard, rows) -> found.put(
                shard,
                rows.stream()
                        .map(row -> Agreement.of(map.logScores(row.embedding()), row.logScores()))
                        .reduce(Agreement.NONE, Agreement::and)));
        return found;
    }
}
