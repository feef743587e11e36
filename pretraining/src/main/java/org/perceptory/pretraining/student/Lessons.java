package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.perceptory.pretraining.pool.Crop;
import org.perceptory.pretraining.pool.Pool;
import org.perceptory.pretraining.pool.Shard;
import org.perceptory.pretraining.pool.Square;
import org.perceptory.pretraining.sound.Patch;
import org.perceptory.pretraining.teacher.AnswerFile;
import org.perceptory.pretraining.teacher.Subject;
import org.perceptory.pretraining.teacher.View;

/**
 * Pictures or spectrograms with the teacher's answers, drawn at random with the same result for the same seed and
 * step: nothing of it needs to be kept to go on with a run.
 */
public final class Lessons {

  /**
   * A batch.
   *
   * @param pictures uint8 [n][height][width][channels]
   * @param embeddings [n][embedding], the teacher's, of length 1
   * @param logScores [n][scores]
   */
  public record Batch(
      int height, int width, int size, byte[] pictures, float[] embeddings, float[] logScores) {

    /** The pictures, [size][height][width][channels]. */
    NDArray pictures(NDManager manager) {
      Shape shape = new Shape(size, height, width, pictures.length / (size * height * width));
      return manager.create(ByteBuffer.wrap(pictures), shape, DataType.UINT8);
    }

    /** One of so many equal parts, what is left over left out. */
    Batch part(int index, int parts) {
      int each = size / parts;
      return new Batch(height, width, each, slice(pictures, index, each), slice(embeddings, index, each),
          slice(logScores, index, each));
    }

    private byte[] slice(byte[] rows, int index, int each) {
      int row = rows.length / size;
      return Arrays.copyOfRange(rows, index * each * row, (index + 1) * each * row);
    }

    private float[] slice(float[] rows, int index, int each) {
      int row = rows.length / size;
      return Arrays.copyOfRange(rows, index * each * row, (index + 1) * each * row);
    }
  }

  private record Part(Shard shard, AnswerFile answers) {}

  private final List<Part> parts = new ArrayList<>();
  private final long[] ends;
  private final long seed;
  private final Subject subject;

  /** Takes in what the teacher has answered by now. */
  public Lessons(Subject subject, Pool pool, Path answers, int views, long seed) throws IOException {
    for (Shard shard : pool.shards()) {
      for (int view = 0; view < views; view++) {
        AnswerFile file = AnswerFile.open(answers, shard, view, subject);
        if (file.count() > 0) {
          parts.add(new Part(shard, file));
        }
      }
    }
    ends = new long[parts.size()];
    long sum = 0;
    for (int i = 0; i < ends.length; i++) {
      sum += parts.get(i).answers().count();
      ends[i] = sum;
    }
    this.seed = seed;
    this.subject = subject;
  }

  Subject subject() {
    return subject;
  }

  /** Views with an answer. */
  public long size() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  /**
   * The batch of a step.
   *
   * @param side pixels of its pictures; spectrograms stay as they are
   */
  public Batch batch(long step, int size, int side) {
    int height = subject == Subject.PICTURES ? side : Patch.FRAMES;
    int width = subject == Subject.PICTURES ? side : Patch.BANDS;
    Batch batch = new Batch(height, width, size, new byte[size * height * width * subject.channels()],
        new float[size * subject.embedding()], new float[size * subject.scores()]);
    IntStream.range(0, size).parallel()
        .forEach(i -> fill(batch, i, new SplittableRandom(seed + step * 1_000_003 + i * 7_919L)));
    return batch;
  }

  private void fill(Batch batch, int slot, SplittableRandom random) {
    long at = random.nextLong(size());
    int p = 0;
    while (at >= ends[p]) {
      p++;
    }
    Part part = parts.get(p);
    int index = (int) (p == 0 ? at : at - ends[p - 1]);
    byte[] shown = subject == Subject.PICTURES
        ? picture(part, index, batch.height(), random) : part.shard().values(index);
    System.arraycopy(shown, 0, batch.pictures(), slot * shown.length, shown.length);
    part.answers().embedding(index, batch.embeddings(), slot * subject.embedding());
    normalise(batch.embeddings(), slot * subject.embedding());
    part.answers().logScores(index, batch.logScores(), slot * subject.scores());
  }

  private byte[] picture(Part part, int index, int side, SplittableRandom random) {
    Square square = part.shard().square(index);
    View view = View.of(seed, part.shard().name(), index, part.answers().view(), square.side());
    float[] rgb = shaken(view, random).render(square, side);
    byte[] pixels = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      pixels[i] = (byte) Math.round(rgb[i]);
    }
    return pixels;
  }

  /** The view, moved and mirrored by so little that the teacher would answer much the same. */
  private static View shaken(View view, SplittableRandom random) {
    Crop crop = view.crop();
    float part = (float) random.nextDouble(0.9, 1) * crop.side();
    Crop moved = new Crop(crop.left() + (float) random.nextDouble() * (crop.side() - part),
        crop.top() + (float) random.nextDouble() * (crop.side() - part), part,
        crop.mirrored() ^ random.nextBoolean());
    return new View(moved, view.contrast() * (float) random.nextDouble(0.85, 1.15),
        view.brightness() + (float) random.nextDouble(-15, 15), view.saturation(), view.warmth());
  }

  private void normalise(float[] values, int from) {
    double sum = 0;
    for (int i = from; i < from + subject.embedding(); i++) {
      sum += values[i] * values[i];
    }
    float scale = (float) (1 / Math.sqrt(sum + 1e-12));
    for (int i = from; i < from + subject.embedding(); i++) {
      values[i] *= scale;
    }
  }
}
