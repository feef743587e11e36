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
 * The teacher's answers to one view of a shard, float16 little endian [answered][embedding + scores]: the embedding,
 * then the natural logarithm of the scores, not less than -20. It grows while the teacher works; what is whole may be
 * read.
 *
 * @param view the view's number
 * @param count how many pictures are answered
 */
public record AnswerFile(Subject subject, int view, int count, ShortBuffer values) {
    private static final float LEAST = -20f;

    static Path of(Path folder, Shard shard, int view) {
        return folder.resolve(shard.name() + ".view" + view + ".f16");
    }

    /** Rows answered so far. */
    static int answered(Path file, Subject subject) throws IOException {
        return Files.exists(file) ? (int) (Files.size(file) / rowBytes(subject)) : 0;
    }

    /** Opens what is there of a view; count is 0 when there is nothing. */
    public static AnswerFile open(Path folder, Shard shard, int view, Subject subject) throws IOException {
        Path file = of(folder, shard, view);
        int count = Math.min(shard.count(), answered(file, subject));
        if (count == 0) {
            return new AnswerFile(subject, view, 0, ShortBuffer.allocate(0));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, count * rowBytes(subject));
            return new AnswerFile(
                    subject, view, count, bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer());
        }
    }

    /** Copies a picture's embedding to {@code target} from {@code at}. */
    public void embedding(int index, float[] target, int at) {
        copy(index * row(), subject.embedding(), target, at);
    }

    /** Copies a picture's log scores to {@code target} from {@code at}. */
    public void logScores(int index, float[] target, int at) {
        copy(index * row() + subject.embedding(), subject.scores(), target, at);
    }

    private void copy(int from, int length, float[] target, int at) {
        for (int i = 0; i < length; i++) {
            target[at + i] = Float.float16ToFloat(values.get(from + i));
        }
    }

    private int row() {
        return subject.embedding() + subject.scores();
    }

    static long rowBytes(Subject subject) {
        return (long) (subject.embedding() + subject.scores()) * Short.BYTES;
    }

    /** Rows as they are stored. */
    static ByteBuffer rows(Teacher.Answers answers) {
        int row = answers.embeddings()[0].length + answers.scores()[0].length;
        ByteBuffer bytes = ByteBuffer.allocate(answers.embeddings().length * row * Short.BYTES)
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
