package org.perceptory.learning.image;

import java.util.List;
import java.util.Optional;
import org.perceptory.learning.file.Bytes;

/** What a file is by its first bytes; its name is never asked. */
final class FileType {
    private static final List<String> HEIC =
            List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");
    private static final List<String> AVIF = List.of("avif", "avis");

    private FileType() {}

    /** @throws RefusedImageException for every kind that is not in {@link PictureFormat} */
    static PictureFormat of(Bytes file) {
        return picture(file).orElseThrow(() -> refusal(file));
    }

    private static Optional<PictureFormat> picture(Bytes file) {
        if (file.says(0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(PictureFormat.JPEG);
        }
        if (file.says(0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PictureFormat.PNG);
        }
        if (file.says(0, "GIF87a") || file.says(0, "GIF89a")) {
            return Optional.of(PictureFormat.GIF);
        }
        if (file.says(0, "RIFF") && file.says(8, "WEBP")) {
            return Optional.of(PictureFormat.WEBP);
        }
        return isBmp(file) ? Optional.of(PictureFormat.BMP) : Optional.empty();
    }

    /** "BM" alone begins many a text; the size of the header that follows is one of a few. */
    private static boolean isBmp(Bytes file) {
        return file.says(0, "BM")
                && file.has(14, 4)
                && List.of(12L, 16L, 40L, 52L, 56L, 64L, 108L, 124L).contains(file.u32LittleEndian(14));
    }

    private static RefusedImageException refusal(Bytes file) {
        if (file.says(4, "ftyp")) {
            return isoMedia(file);
        }
        if (isVideo(file)) {
            return new RefusedImageException(ImageRefusal.VIDEO);
        }
        return unread(file)
                .map(name -> new RefusedImageException(ImageRefusal.UNSUPPORTED, name))
                .orElseGet(() -> new RefusedImageException(ImageRefusal.NOT_AN_IMAGE));
    }

    /** ISO base media: the major brand says which; generic ones (mif1) are settled by the compatible brands. */
    private static RefusedImageException isoMedia(Bytes file) {
        int end = (int) Math.min(Math.min(file.has(0, 4) ? file.u32(0) : 0, 256), file.length());
        boolean heic = false;
        boolean avif = false;
        for (int at = 8; at + 4 <= end; at += 4) {
            String brand = file.text(at, 4);
            heic |= HEIC.contains(brand);
            avif |= AVIF.contains(brand);
            if (at == 8 && brand.equals("crx ")) {
                return new RefusedImageException(ImageRefusal.UNSUPPORTED, "Canon RAW");
            }
        }
        return new RefusedImageException(avif ? ImageRefusal.AVIF : heic ? ImageRefusal.HEIC : ImageRefusal.VIDEO);
    }

    private static boolean isVideo(Bytes file) {
        return file.says(0, "\u001a\u0045\u00df\u00a3") // Matroska, WebM
                || file.says(0, "RIFF") && file.says(8, "AVI ")
                || file.says(0, "\u0000\u0000\u0001\u00ba") // MPEG program stream
                || file.says(0, "\u0000\u0000\u0001\u00b3") // MPEG video
                || file.says(0, "FLV\u0001")
                || file.says(0, "\u0030\u0026\u00b2\u0075\u008e\u0066\u00cf\u0011") // Windows Media
                || file.says(4, "moov")
                || file.says(4, "mdat");
    }

    private static Optional<String> unread(Bytes file) {
        if (file.says(0, "II*\0") || file.says(0, "MM\0*") || file.says(0, "II+\0") || file.says(0, "MM\0+")) {
            return Optional.of("TIFF");
        }
        if (file.says(0, "8BPS")) {
            return Optional.of("Photoshop");
        }
        if (file.says(0, "\u00ff\n") || file.says(4, "JXL \r\n")) {
            return Optional.of("JPEG XL");
        }
        if (file.says(4, "jP  \r\n") || file.says(0, "\u00ffO\u00ffQ")) {
            return Optional.of("JPEG 2000");
        }
        return file.says(0, "\0\0\1\0") ? Optional.of("ICO") : Optional.empty();
    }
}
