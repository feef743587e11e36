package org.perceptory.learning.sound;

/**
 * Walks the chunks of a WAV (Multimedia Programming Interface and Data Specifications 1.0, 1991) to its samples; RIFX
 * is the same with all numbers big endian.
 */
final class WavChunks {
    private final Chunks chunks;
    private long declared;
    private Layout layout;
    private Frames frames;

    WavChunks(Chunks chunks) {
        this.chunks = chunks;
    }

    /** @throws RefusedSoundException when there are no samples that can be read */
    Frames frames() {
        chunks.walk(this::chunk);
        if (frames == null) {
            throw new RefusedSoundException(SoundRefusal.TRUNCATED);
        }
        return frames;
    }

    private boolean chunk(String name, int start, long length) {
        switch (name) {
            case "fmt " -> format(start, length);
            case "fact" -> fact(start, length);
            case "data" -> samples(start, length);
            default -> {}
        }
        return frames == null;
    }

    private void format(int start, long length) {
        if (layout != null) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        layout = WavFormat.read(chunks, start, length);
    }

    private void fact(int start, long length) {
        declared = length < Integer.BYTES ? 0 : chunks.u32(start);
    }

    private void samples(int start, long length) {
        if (layout == null) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        Layout whole = layout instanceof AdpcmLayout adpcm ? adpcm.of(declared) : layout;
        frames = whole.frames(chunks.file().data(), start, chunks.samples(start, length));
    }
}
