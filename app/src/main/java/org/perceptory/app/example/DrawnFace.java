package org.perceptory.app.example;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/**
 * A face on a sheet of paper, as a student draws one and holds it up to the camera: sheet, light, pen and hand differ
 * from number to number, and nothing but the face tells the mood. The same mood and number give the same picture.
 *
 * @param number 0 and up
 */
record DrawnFace(Mood mood, int number) {

    /** Of the picture, in pixels. */
    static final int SIDE = 320;

    private static final Color[] DESKS = {
        new Color(0x8a6a4a),
        new Color(0xb08d66),
        new Color(0x5d6f7a),
        new Color(0x3f4a52),
        new Color(0xa9b3ad),
        new Color(0x7b4f43),
        new Color(0xd7cbb8),
        new Color(0x556b4f)
    };
    private static final Color[] SHEETS = {
        new Color(0xfbfaf6),
        new Color(0xf4efe2),
        new Color(0xfdf6c9),
        new Color(0xdfeaf4),
        new Color(0xf6dede),
        new Color(0xe2efdd),
        new Color(0xd9c3a0)
    };
    private static final Color[] PENS = {
        new Color(0x1c1c22),
        new Color(0x23409c),
        new Color(0xb02a2a),
        new Color(0x1f6b3c),
        new Color(0x5b2d80),
        new Color(0x55565a)
    };

    byte[] png() {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            draw(pen, new SplittableRandom(1_000L * mood.ordinal() + number));
        } finally {
            pen.dispose();
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private void draw(Graphics2D pen, RandomGenerator chance) {
        desk(pen, chance);
        AffineTransform upright = pen.getTransform();
        pen.translate(
                SIDE * (0.5 + 0.1 * (chance.nextDouble() - 0.5)), SIDE * (0.5 + 0.1 * (chance.nextDouble() - 0.5)));
        pen.rotate(Math.toRadians(chance.nextGaussian() * 7));
        double scale = 0.85 + 0.35 * chance.nextDouble();
        sheet(pen, chance, SIDE * (0.34 + 0.12 * chance.nextDouble()) * Math.max(1, scale));
        pen.setColor(one(PENS, chance));
        pen.setStroke(new BasicStroke(
                (float) (4.5 + 6 * chance.nextDouble()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        new FaceHand(pen, chance, SIDE * 0.3 * scale).face(mood);
        pen.setTransform(upright);
        light(pen, chance);
    }

    private static void desk(Graphics2D pen, RandomGenerator chance) {
        Color desk = one(DESKS, chance);
        pen.setColor(desk);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(new Color(0, 0, 0, 22));
        pen.setStroke(new BasicStroke(1.5f));
        double slope = chance.nextGaussian() * 30;
        for (double y = -40; y < SIDE + 40; y += 9 + 20 * chance.nextDouble()) {
            pen.draw(new java.awt.geom.Line2D.Double(0, y, SIDE, y + slope));
        }
    }

    /** With its shadow on the desk, and the squares or lines of some. */
    private static void sheet(Graphics2D pen, RandomGenerator chance, double half) {
        double high = half * (0.9 + 0.35 * chance.nextDouble());
        pen.setColor(new Color(0, 0, 0, 26));
        for (int ring = 1; ring <= 4; ring++) {
            pen.fill(new Rectangle2D.Double(-half + ring, -high + ring * 1.5, 2 * half + ring, 2 * high + ring));
        }
        pen.setColor(one(SHEETS, chance));
        pen.fill(new Rectangle2D.Double(-half, -high, 2 * half, 2 * high));
        int ruling = chance.nextInt(4);
        pen.setColor(new Color(90, 120, 170, 60));
        pen.setStroke(new BasicStroke(1));
        double gap = 12 + 8 * chance.nextDouble();
        for (double at = gap; ruling < 2 && at < 2 * high; at += gap) {
            pen.draw(new java.awt.geom.Line2D.Double(-half, at - high, half, at - high));
        }
        for (double at = gap; ruling == 0 && at < 2 * half; at += gap) {
            pen.draw(new java.awt.geom.Line2D.Double(at - half, -high, at - half, high));
        }
    }

    /** A lamp or a window from one side, and the dark of the other. */
    private static void light(Graphics2D pen, RandomGenerator chance) {
        var from = new Point2D.Double(SIDE * chance.nextDouble(), SIDE * chance.nextDouble());
        int dark = 40 + chance.nextInt(80);
        pen.setPaint(new RadialGradientPaint(from, SIDE * 1.2f, new float[] {0, 1}, new Color[] {
            new Color(255, 244, 214, chance.nextInt(60)), new Color(10, 12, 24, dark)
        }));
        pen.fillRect(0, 0, SIDE, SIDE);
    }

    private static Color one(Color[] of, RandomGenerator chance) {
        return of[chance.nextInt(of.length)];
    }
}
