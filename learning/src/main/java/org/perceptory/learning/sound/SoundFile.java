package org.perceptory.learning.sound;

import org.perceptory.learning.file.Bytes;
import org.perceptory.learning.file.TruncatedFileException;

/** A file of one of the kinds that are read here. */
final class SoundFile {
    private SoundFile() {}

    /** @throws RefusedSoundException when it is none, or one without samples that can be read */
    static Frames open(byte[] file) {
        Bytes bytes = new Bytes(file);
        try {
            Frames frames = read(bytes);
            if (frames.length() == 0) {
                throw new RefusedSoundException(SoundRefusal.NO_SAMPLES);
            }
            return frames;
        } catch (TruncatedFileException e) {
            throw new RefusedSoundException(SoundRefusal.TRUNCATED, e);
        }
    }

    private static Frames read(Bytes file) {
        return switch (SoundType.of(file)) {
            case WAV -> new WavChunks(new Chunks(file, false)).frames();
            case BIG_ENDIAN_WAV -> new WavChunks(new Chunks(file, true)).frames();
            case AIFF -> new AiffChunks(new Chunks(file, true)).frames();
        };
    }
}
