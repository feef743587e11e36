package org.perceptory.learning.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.util.Optional;
import org.perceptory.learning.file.Bytes;

/**
 * Colours by an ICC profile (ICC.1:2022). One that is broken, or not of what the picture is made of, counts as none, as
 * browsers take it.
 */
final class ProfileColours {
    private static final int KIND = 16;
    private static final String OF_COLOUR = "RGB ";
    private static final String OF_GREY = "GRAY";

    private ProfileColours() {}

    /** @param grey whether the picture has one channel, not three */
    static Optional<Colours> read(Bytes profile, boolean grey) {
        if (!profile.says(KIND, grey ? OF_GREY : OF_COLOUR)) {
            return Optional.empty();
        }
        try {
            ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile.data()));
            // Many a fault in a profile shows only when it is used.
            space.toRGB(grey ? new float[] {0.5f} : new float[] {0.5f, 0.5f, 0.5f});
            return Optional.of(grey ? ofGrey(space) : of(space));
        } catch (IllegalArgumentException | CMMException unusable) {
            return Optional.empty();
        }
    }

    /** @param space of three channels */
    static Colours of(ColorSpace space) {
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        ColorConvertOp conversion = new ColorConvertOp(space, srgb, null);
        return picture -> {
            BufferedImage converted = conversion.filter(
                    InterleavedRgb.of(picture, space), InterleavedRgb.empty(picture.width(), picture.height(), srgb));
            return InterleavedRgb.pixels(converted);
        };
    }

    private static Colours ofGrey(ColorSpace space) {
        byte[] meant = new byte[256];
        for (int value = 0; value < meant.length; value++) {
            float[] rgb = space.toRGB(new float[] {value / 255f});
            meant[value] = (byte) Math.round(255 * rgb[1]);
        }
        return picture -> {
            byte[] rgb = new byte[picture.rgb().length];
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = meant[picture.rgb()[i] & 0xff];
            }
            return new RgbImage(picture.width(), picture.height(), rgb);
        };
    }
}
