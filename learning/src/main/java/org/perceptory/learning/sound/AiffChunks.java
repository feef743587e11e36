package org.perceptory.learning.sound;

/**
 * Walks the chunks of an AIFF (Audio Interchange File Format 1.3, 1989) or AIFF-C (draft of 1991) to its samples. What
 * they are is told by {@code COMM}, which may stand behind them.
 */
final class AiffChunks {
    private static final int EMPTY = 8;

    private final Chunks chunks;
    private Layout layout;
    private int start;
    private int length = -1;

    AiffChunks(Chunks chunks) {
        this.chunks = chunks;
    }

    /** @throws RefusedSoundException when there are no samples that can be read */
    Frames frames() {
        chunks.walk(this::chunk);
        if (length < 0) {
            throw new RefusedSoundException(SoundRefusal.TRUNCATED);
        }
        if (layout == null) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        return layout.frames(chunks.file().data(), start, length);
    }

    private boolean chunk(String name, int at, long declared) {
        switch (name) {
            case "COMM" -> format(at, declared);
            case "SSND" -> samples(at, declared);
            default -> {}
        }
        return layout == null || length < 0;
    }

    private void format(int at, long declared) {
        if (layout != null) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        layout = AiffFormat.read(chunks, at, declared);
    }

    /** In front of them stands how many bytes to leave out. */
    private void samples(int at, long declared) {
        if (length >= 0) {
            return;
        }
        long first = at + EMPTY + chunks.u32(at);
        int all = chunks.samples(at, declared);
        if (first > at + (long) all) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        start = (int) first;
        length = at + all - start;
    }
}
