package org.perceptory.learning.sound;

import org.perceptory.learning.file.Bytes;
import org.perceptory.learning.file.TruncatedFileException;

/**
 * Walks the chunks of a WAV (Multimedia Programming Interface and Data Specifications 1.0, 1991) to its samples. What
 * the file says of its own length is not believed beyond its end, nor is a length of samples behind which no chunk
 * follows: programs that write while they record put 0, 0xFFFFFFFF or a guess there. Then all the rest is samples.
 */
final class WavChunks {
    private static final int HEAD = 8;

    private final Bytes file;

    private WavChunks(Bytes file) {
        this.file = file;
    }

    /** @throws RefusedSoundException when it is no WAV, or one without samples that can be read */
    static WavFile open(byte[] file) {
        Bytes bytes = new Bytes(file);
        try {
            SoundType.requireWav(bytes);
            return new WavChunks(bytes).find();
        } catch (TruncatedFileException e) {
            throw new RefusedSoundException(SoundRefusal.TRUNCATED, e);
        }
    }

    private WavFile find() {
        WavFormat format = null;
        long at = 12;
        while (file.has(at, HEAD)) {
            int start = (int) at + HEAD;
            long length = file.u32LittleEndian(start - 4);
            if (file.says(start - HEAD, "fmt ")) {
                if (format != null) {
                    throw new RefusedSoundException(SoundRefusal.DAMAGED);
                }
                format = WavFormat.read(file, start, length);
            } else if (file.says(start - HEAD, "data")) {
                return samples(format, start, length);
            }
            at = next(start, length);
        }
        throw new RefusedSoundException(SoundRefusal.TRUNCATED);
    }

    private WavFile samples(WavFormat format, int start, long declared) {
        if (format == null) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        int rest = file.length() - start;
        int length = declared < rest && isEndOrChunk(next(start, declared)) ? (int) declared : rest;
        int frames = length / format.frame();
        if (frames == 0) {
            throw new RefusedSoundException(SoundRefusal.NO_SAMPLES);
        }
        return new WavFile(file.data(), format, start, frames);
    }

    /** Chunks begin at even offsets. */
    private static long next(int start, long length) {
        return start + length + (length & 1);
    }

    private boolean isEndOrChunk(long at) {
        if (!file.has(at, HEAD)) {
            return true;
        }
        boolean name = file.text((int) at, 4).chars().allMatch(c -> c >= ' ' && c <= '~');
        return name && file.has(at + HEAD, file.u32LittleEndian((int) at + 4));
    }
}
