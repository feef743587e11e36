package org.perceptory.pretraining.teacher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.perceptory.pretraining.pool.Shard;

/**
 * The teacher's answers to one view of a shard, float16 little endian [answered][1280 + 1001]: the embedding, then the
 * natural logarithm of the scores, not less than -20. It grows while the teacher works; what is whole may be read.
 *
 * @param view the view's number
 * @param count how many pictures are answered
 */
public record AnswerFile(int view, int count, ShortBuffer values) {
  public static final int EMBEDDING = 1280;
  public static final int SCORES = 1001;
  static final int ROW = EMBEDDING + SCORES;
  private static final float LEAST = -20f;

  static Path of(Path folder, Shard shard, int view) {
    return folder.resolve(shard.name() + ".view" + view + ".f16");
  }

  /** Rows answered so far. */
  static int answered(Path file) throws IOException {
    return Files.exists(file) ? (int) (Files.size(file) / (ROW * Short.BYTES)) : 0;
  }

  /** Opens what is there of a view; count is 0 when there is nothing. */
  public static AnswerFile open(Path folder, Shard shard, int view) throws IOException {
    Path file = of(folder, shard, view);
    int count = Math.min(shard.count(), answered(file));
    if (count == 0) {
      return new AnswerFile(view, 0, ShortBuffer.allocate(0));
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, (long) count * ROW * Short.BYTES);
      return new AnswerFile(view, count, bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer());
    }
  }

  /** Copies a picture's embedding to {@code target} from {@code at}. */
  public void embedding(int index, float[] target, int at) {
    copy(index * ROW, EMBEDDING, target, at);
  }

  /** Copies a picture's log scores to {@code target} from {@code at}. */
  public void logScores(int index, float[] target, int at) {
    copy(index * ROW + EMBEDDING, SCORES, target, at);
  }

  private void copy(int from, int length, float[] target, int at) {
    for (int i = 0; i < length; i++) {
      target[at + i] = Float.float16ToFloat(values.get(from + i));
    }
  }

  /** Rows as they are stored. */
  static ByteBuffer rows(Teacher.Answers answers) {
    ByteBuffer bytes = ByteBuffer.allocate(answers.embeddings().length * ROW * Short.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN);
    for (int n = 0; n < answers.embeddings().length; n++) {
      for (float value : answers.embeddings()[n]) {
        bytes.putShort(Float.floatToFloat16(value));
      }
      for (float score : answers.scores()[n]) {
        bytes.putShort(Float.floatToFloat16(Math.max(LEAST, (float) Math.log(score))));
      }
    }
    return bytes.flip();
  }
}
