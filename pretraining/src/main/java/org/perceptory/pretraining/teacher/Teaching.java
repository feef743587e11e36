package org.perceptory.pretraining.teacher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.perceptory.pretraining.pool.Shard;
import org.perceptory.pretraining.pool.Square;
import org.perceptory.pretraining.sound.Patch;

/** Asks the teacher about one view of every picture of a shard, from where an earlier run stopped. */
public record Teaching(Teacher teacher, Path folder, long seed) {
    private static final int BATCH = 32;

    /** Answers up to {@code limit} pictures of the shard in all; returns the number of new ones. */
    public int teach(Shard shard, int view, int limit) throws IOException {
        Path file = AnswerFile.of(folder, shard, view);
        int done = AnswerFile.answered(file, teacher.subject());
        int first = done;
        int end = Math.min(limit, shard.count());
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.position(done * AnswerFile.rowBytes(teacher.subject()));
            while (done < end) {
                int from = done;
                int to = Math.min(end, from + BATCH);
                List<float[]> batch = IntStream.range(from, to)
                        .parallel()
                        .mapToObj(index -> teacher.subject() == Subject.PICTURES
                                ? picture(shard, index, view)
                                : Patch.decode(shard.values(index)))
                        .toList();
                ByteBuffer rows = AnswerFile.rows(teacher.ask(batch));
                while (rows.hasRemaining()) {
                    out.write(rows);
                }
                done = to;
            }
        }
        return Math.max(0, end - first);
    }

    private float[] picture(Shard shard, int index, int view) {
        Square square = shard.square(index);
        View shown = View.of(seed, shard.name(), index, view, square.side());
        return Teacher.planes(shown.render(square, Teacher.SIDE));
    }
}
