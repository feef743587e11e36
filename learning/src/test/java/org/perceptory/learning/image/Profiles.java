package org.perceptory.learning.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Colour profiles of three primaries and a curve (ICC.1:2022, 8.3.3), and the scene in their colours. The curve is
 * sRGB's.
 */
enum Profiles {
    /** Apple's, of most telephones and laptops: the same colours are paler numbers. */
    DISPLAY_P3(new double[][] {{0.51512, 0.2412, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.1571, 0.06657, 0.78407}}) {
        @Override
        Color encode(Color srgb) {
            double r = linear(srgb.getRed());
            double g = linear(srgb.getGreen());
            double b = linear(srgb.getBlue());
            // CSS Color Module Level 4, section 19: linear sRGB to linear Display P3, of the same white.
            return new Color(
                    value(0.8224620 * r + 0.1775380 * g),
                    value(0.0331942 * r + 0.9668058 * g),
                    value(0.0170826 * r + 0.0723974 * g + 0.9105199 * b));
        }
    },
    /** sRGB with its channels in another order: who takes no notice sees wild colours. */
    SHUFFLED(new double[][] {{0.14307, 0.06061, 0.7141}, {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}}) {
        @Override
        Color encode(Color srgb) {
            return new Color(srgb.getBlue(), srgb.getRed(), srgb.getGreen());
        }
    };

    private static final int HEAD = 128;
    private static final int[] D50 = {63_190, 65_536, 54_061};

    private final double[][] primaries;

    /** @param primaries X, Y, Z of each, adapted to D50 */
    Profiles(double[][] primaries) {
        this.primaries = primaries;
    }

    /** The same colour in this profile's numbers. */
    abstract Color encode(Color srgb);

    BufferedImage scene(int type) {
        return recoloured(Pictures.scene(type), this::encode);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            String[] names = {"wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
            int directory = HEAD + 4 + 12 * names.length;
            head(out, directory + 4 * 20 + 32, "RGB ");
            out.writeInt(names.length);
            for (int tag = 0; tag < names.length; tag++) {
                out.write(ascii(names[tag]));
                out.writeInt(directory + 20 * Math.min(tag, 4));
                out.writeInt(tag < 4 ? 20 : 32);
            }
            xyz(out, D50);
            for (double[] primary : primaries) {
                xyz(out, fixed(primary));
            }
            curve(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Of one channel (8.3.4), whose light is this power of its numbers. */
    static byte[] grey(double gamma) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            int directory = HEAD + 4 + 2 * 12;
            head(out, directory + 20 + 16, "GRAY");
            out.writeInt(2);
            out.write(ascii("wtpt"));
            out.writeInt(directory);
            out.writeInt(20);
            out.write(ascii("kTRC"));
            out.writeInt(directory + 20);
            out.writeInt(16);
            xyz(out, D50);
            out.write(ascii("para\0\0\0\0\0\0\0\0"));
            out.writeInt(fixed(gamma)[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with this profile. */
    static byte[] in(byte[] jpeg, byte[] profile) {
        byte[] name = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        return Pictures.withSegment(jpeg, 0xffe2, Pictures.joined(name, profile));
    }

    /** A JPEG with this profile in as many parts, in the order of these numbers. */
    static byte[] in(byte[] jpeg, byte[] profile, String... numbers) {
        byte[] file = jpeg;
        int length = Math.ceilDiv(profile.length, numbers.length);
        for (String name : List.of(numbers).reversed()) { // Each goes in front of those that are there.
            int number = Integer.parseInt(name);
            int from = Math.clamp((number - 1) * length, 0, profile.length);
            byte[] head = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
            byte[] part = Arrays.copyOfRange(profile, from, Math.min(from + length, profile.length));
            byte[] counted = {(byte) number, (byte) numbers.length};
            file = Pictures.withSegment(file, 0xffe2, Pictures.joined(head, counted, part));
        }
        return file;
    }

    private static void head(DataOutputStream out, int size, String kind) throws IOException {
        out.writeInt(size);
        out.writeInt(0);
        out.writeInt(0x04200000);
        out.write(ascii("mntr" + kind + "XYZ "));
        out.write(new byte[12]);
        out.write(ascii("acsp"));
        out.write(new byte[28]);
        for (int part : D50) {
            out.writeInt(part);
        }
        out.write(new byte[HEAD - 80]);
    }

    private static void xyz(DataOutputStream out, int[] values) throws IOException {
        out.write(ascii("XYZ \0\0\0\0"));
        for (int value : values) {
            out.writeInt(value);
        }
    }

    /** IEC 61966-2-1, as a parametric curve of type 3. */
    private static void curve(DataOutputStream out) throws IOException {
        out.write(ascii("para\0\0\0\0\0\3\0\0"));
        for (int value : fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)) {
            out.writeInt(value);
        }
    }

    private static int[] fixed(double... values) {
        int[] fixed = new int[values.length];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = (int) Math.round(65_536 * values[i]);
        }
        return fixed;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static double linear(int value) {
        double x = value / 255.0;
        return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
    }

    private static int value(double linear) {
        double x = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * x);
    }

    private static BufferedImage recoloured(BufferedImage picture, UnaryOperator<Color> colour) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(
                        x, y, colour.apply(new Color(picture.getRGB(x, y))).getRGB());
            }
        }
        return picture;
    }
}
