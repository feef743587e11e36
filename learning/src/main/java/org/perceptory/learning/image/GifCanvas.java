package org.perceptory.learning.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import org.perceptory.learning.file.Bytes;

/**
 * The canvas of a GIF (GIF89a, 18 and 20), and where its first frame lies on it. Some say a canvas smaller than their
 * frame, or none: then it is as large as the frame needs.
 *
 * @param header of the canvas
 * @param left of the frame, in pixels
 * @param top of the frame, in pixels
 * @param isCovered whether the frame leaves nothing of it free
 */
record GifCanvas(PictureHeader header, int left, int top, boolean isCovered) {
    private static final int SCREEN = 6;
    private static final int COLOURS = 13;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;

    static GifCanvas read(ImageReader reader, byte[] data) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        Bytes file = new Bytes(data);
        int frame = frame(file);
        int left = file.u16LittleEndian(frame + 1);
        int top = file.u16LittleEndian(frame + 3);
        int canvasWidth = Math.max(left + width, file.u16LittleEndian(SCREEN));
        int canvasHeight = Math.max(top + height, file.u16LittleEndian(SCREEN + 2));
        return new GifCanvas(
                PictureHeader.srgb(PictureFormat.GIF, canvasWidth, canvasHeight, Orientation.TOP_LEFT, data),
                left,
                top,
                width == canvasWidth && height == canvasHeight);
    }

    /** White where its frame is not. */
    BufferedImage paint(ImageReader reader) throws IOException {
        BufferedImage canvas =
                new BufferedImage((int) header.width(), (int) header.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = canvas.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        brush.drawImage(reader.read(0), left, top, null);
        brush.dispose();
        return canvas;
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
