package org.perceptory.learning.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A file's bytes, and an end that cannot be ignored: some decoders take what lies behind the end for zeros, and go on
 * for minutes.
 */
final class EndingStream extends MemoryCacheImageInputStream {
    /** Good files are read past their end, too, but hardly ever. */
    private static final int PATIENCE = 1_000;

    private int ends;

    EndingStream(byte[] file) {
        super(new ByteArrayInputStream(file));
    }

    @Override
    public int read() throws IOException {
        return counted(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return counted(super.read(into, offset, length));
    }

    /** @throws RefusedImageException rather than an {@link IOException}, which they are used to swallow */
    private int counted(int read) {
        if (read < 0 && ++ends > PATIENCE) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
        return read;
    }
}
