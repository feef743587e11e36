package org.perceptory.learning.image;

import java.io.IOException;
import javax.imageio.ImageReader;
import org.perceptory.learning.file.Bytes;

/** Finds the canvas of a GIF and its first frame (GIF89a, 18 and 20). */
final class GifCanvas {
    private static final int SCREEN = 6;
    private static final int COLOURS = 13;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;

    private GifCanvas() {}

    static Canvas read(ImageReader reader, byte[] data) throws IOException {
        Bytes file = new Bytes(data);
        int frame = frame(file);
        int left = file.u16LittleEndian(frame + 1);
        int top = file.u16LittleEndian(frame + 3);
        PictureHeader said = PictureHeader.srgb(
                PictureFormat.GIF,
                file.u16LittleEndian(SCREEN),
                file.u16LittleEndian(SCREEN + 2),
                Orientation.TOP_LEFT,
                data);
        return Canvas.of(said, left, top, left + reader.getWidth(0), top + reader.getHeight(0));
    }

    /** Where the first one's description begins, behind colours and extensions. */
    private static int frame(Bytes file) {
        int screen = file.u8(SCREEN + 4);
        int at = COLOURS + ((screen & 0x80) == 0 ? 0 : 3 << (screen & 7) + 1);
        while (file.u8(at) == EXTENSION) {
            at += 2;
            for (int length = file.u8(at); length > 0; length = file.u8(at)) {
                at += 1 + length;
            }
            at++;
        }
        if (file.u8(at) != FRAME) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
        return at;
    }
}
