package org.perceptory.learning.modelfile;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import org.perceptory.learning.image.RgbImage;

/**
 * A drawn fruit somewhere before a drawn wall.
 *
 * @param kind its class
 * @param x of its middle, in pixels, and {@code y} likewise
 */
record Fruit(int kind, int x, int y, BufferedImage drawing) {
    static final List<String> KINDS = List.of("apple", "banana", "leaf");
    static final int SIDE = 160;
    static final int RADIUS = 28;

    static Fruit draw(int kind, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BufferedImage drawing = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawing.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        wall(pen, random);
        int x = random.nextInt(RADIUS + 8, SIDE - RADIUS - 8);
        int y = random.nextInt(RADIUS + 8, SIDE - RADIUS - 8);
        pen.translate(x, y);
        pen.rotate(random.nextDouble(-0.5, 0.5));
        switch (kind) {
            case 0 -> apple(pen);
            case 1 -> banana(pen);
            default -> leaf(pen);
        }
        pen.dispose();
        return new Fruit(kind, x, y, drawing);
    }

    private static void wall(Graphics2D pen, SplittableRandom random) {
        Color left = new Color(random.nextInt(90, 220), random.nextInt(90, 220), random.nextInt(90, 220));
        Color right = new Color(random.nextInt(90, 220), random.nextInt(90, 220), random.nextInt(90, 220));
        pen.setPaint(new GradientPaint(0, 0, left, SIDE, random.nextInt(SIDE), right));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(new Color(0, 0, 0, 40));
        for (int line = random.nextInt(10); line < SIDE; line += 26) {
            pen.drawLine(0, line, SIDE, line);
        }
    }

    private static void apple(Graphics2D pen) {
        pen.setPaint(
                new GradientPaint(-RADIUS, -RADIUS, new Color(240, 90, 70), RADIUS, RADIUS, new Color(140, 10, 20)));
        pen.fill(new Ellipse2D.Double(-RADIUS, -RADIUS + 4, 2 * RADIUS, 2 * RADIUS - 8));
        pen.setColor(new Color(90, 60, 30));
        pen.fillRect(-2, -RADIUS - 6, 4, 16);
    }

    private static void banana(Graphics2D pen) {
        Area moon = new Area(new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS));
        moon.subtract(new Area(new Ellipse2D.Double(-RADIUS, -RADIUS - 18, 2 * RADIUS, 2 * RADIUS)));
        pen.setPaint(new GradientPaint(0, 0, new Color(250, 220, 60), 0, RADIUS, new Color(200, 160, 20)));
        pen.fill(moon);
    }

    private static void leaf(Graphics2D pen) {
        Area leaf = new Area(new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS));
        leaf.intersect(new Area(new Ellipse2D.Double(-RADIUS + 22, -RADIUS, 2 * RADIUS, 2 * RADIUS)));
        pen.setPaint(new GradientPaint(0, -RADIUS, new Color(90, 180, 70), 0, RADIUS, new Color(20, 100, 40)));
        pen.fill(leaf);
    }

    RgbImage picture() {
        byte[] rgb = new byte[SIDE * SIDE * 3];
        int[] colours = drawing.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
        for (int i = 0; i < colours.length; i++) {
            rgb[3 * i] = (byte) (colours[i] >> 16);
            rgb[3 * i + 1] = (byte) (colours[i] >> 8);
            rgb[3 * i + 2] = (byte) colours[i];
        }
        return new RgbImage(SIDE, SIDE, rgb);
    }
}
