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
import java.util.function.ToLongFunction;
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
 * Pictures or spectrograms with the teacher's answers, drawn at random with the same result for the same seed and step:
 * nothing of it needs to be kept to go on with a run.
 */
public final class Lessons {

    /**
     * A batch.
     *
     * @param pictures uint8 [n][height][width][channels]
     * @param embeddings [n][embedding], the teacher's, of length 1
     * @param logScores [n][scores]
     */
    public record Batch(int height, int width, int size, byte[] pictures, float[] embeddings, float[] logScores) {

        /** The pictures, [size][height][width][channels]. */
        NDArray pictures(NDManager manager) {
            Shape shape = new Shape(size, height, width, pictures.length / (size * height * width));
            return manager.create(ByteBuffer.wrap(pictures), shape, DataType.UINT8);
        }

        /** One of so many equal parts, what is left over left out. */
        Batch part(int index, int parts) {
            int each = size / parts;
            return new Batch(
                    height,
                    width,
                    each,
                    slice(pictures, index, each),
                    slice(embeddings, index, each),
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

    /** Of so many pictures of a shard the last is held out. */
    private static final int HELD_OUT = 16;

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
        return batch(step, size, side, random -> random.nextLong(size()));
    }

    /** The batch of a step, all of it from one part of one source: what is alike there differs in little. */
    public Batch batchOfOneSource(long step, int size, int side) {
        int part = part(new SplittableRandom(seed + step * 1_000_003).nextLong(size()));
        return batch(step, size, side, random -> random.nextLong(start(part), ends[part]));
    }

    private Batch batch(long step, int size, int side, ToLongFunction<SplittableRandom> place) {
        int height = subject == Subject.PICTURES ? side : Patch.FRAMES;
        int width = subject == Subject.PICTURES ? side : Patch.BANDS;
        Batch batch = new Batch(
                height,
                width,
                size,
                new byte[size * height * width * subject.channels()],
                new float[size * subject.embedding()],
                new float[size * subject.scores()]);
        IntStream.range(0, size).parallel().forEach(i -> {
            SplittableRandom random = new SplittableRandom(seed + step * 1_000_003 + i * 7_919L);
            fill(batch, i, place.applyAsLong(random), random);
        });
        return batch;
    }

    private int part(long at) {
        int p = 0;
        while (at >= ends[p]) {
            p++;
        }
        return p;
    }

    private long start(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    private void fill(Batch batch, int slot, long at, SplittableRandom random) {
        int p = part(at);
        Part part = parts.get(p);
        int drawn = (int) (at - start(p));
        int index = subject == Subject.PICTURES ? learnt(drawn) : drawn;
        byte[] shown = subject == Subject.PICTURES
                ? picture(part, index, batch.height(), random)
                : part.shard().values(index);
        System.arraycopy(shown, 0, batch.pictures(), slot * shown.length, shown.length);
        part.answers().embedding(index, batch.embeddings(), slot * subject.embedding());
        normalise(batch.embeddings(), slot * subject.embedding());
        part.answers().logScores(index, batch.logScores(), slot * subject.scores());
    }

    /** Whether a picture is never learnt from, so that what was learnt can be measured on it. */
    public static boolean isHeldOut(int index) {
        return index % HELD_OUT == HELD_OUT - 1;
    }

    /** The picture itself, or the one before it in place of one that is held out. */
    private static int learnt(int index) {
        return isHeldOut(index) ? index - 1 : index;
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
        float part = (float) random.nextDouble(0.8, 1) * crop.side();
        Crop moved = new Crop(
                crop.left() + (float) random.nextDouble() * (crop.side() - part),
                crop.top() + (float) random.nextDouble() * (crop.side() - part),
                part,
                crop.mirrored() ^ random.nextBoolean());
        return new View(
                moved,
                view.contrast() * (float) random.nextDouble(0.85, 1.15),
                view.brightness() + (float) random.nextDouble(-15, 15),
                view.saturation(),
                view.warmth());
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
