package org.perceptory.app.example;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.random.RandomGenerator;

/** The hand that draws a face around the origin: no line is quite straight, and no circle meets its beginning. */
final class FaceHand {

    private final Graphics2D pen;
    private final RandomGenerator chance;
    /** Of the head, in pixels. */
    private final double radius;

    FaceHand(Graphics2D pen, RandomGenerator chance, double radius) {
        this.pen = pen;
        this.chance = chance;
        this.radius = radius;
    }

    void face(Mood mood) {
        head();
        double apart = radius * about(0.36, 0.06);
        double up = radius * about(0.26, 0.07);
        int eyes = chance.nextInt(3);
        eye(mood, eyes, -apart, -up);
        eye(mood, eyes, apart, -up);
        if (chance.nextInt(3) == 0) {
            pen.draw(new Line2D.Double(0, -radius * 0.08, radius * about(0.06, 0.05), radius * about(0.14, 0.04)));
        }
        brows(mood, apart, up);
        mouth(mood);
        cheeksOrTears(mood, apart, up);
        hair();
    }

    private void head() {
        var outline = new Path2D.Double();
        double wide = about(1, 0.08);
        double high = about(1, 0.08);
        double start = chance.nextDouble() * Math.PI * 2;
        double bump = radius * 0.035;
        double phase = chance.nextDouble() * 6;
        for (int step = 0; step <= 66; step++) {
            double angle = start + step * Math.PI / 32;
            double at = radius
                    + bump * Math.sin(2 * angle + phase)
                    + bump * 0.5 * Math.sin(5 * angle - phase)
                    + step * 0.05;
            double x = at * wide * Math.cos(angle);
            double y = at * high * Math.sin(angle);
            if (step == 0) {
                outline.moveTo(x, y);
            } else {
                outline.lineTo(x, y);
            }
        }
        if (chance.nextInt(3) == 0) {
            Color ink = pen.getColor();
            pen.setColor(new Color(255, 205, 60, 150));
            pen.fill(outline);
            pen.setColor(ink);
        }
        pen.draw(outline);
    }

    /** @param style the same for both eyes: dots, strokes or ovals; who is surprised has them wide open */
    private void eye(Mood mood, int style, double x, double y) {
        double size = radius * about(0.1, 0.02);
        if (mood == Mood.SURPRISED) {
            pen.draw(oval(x, y, size * about(1.7, 0.2), size * about(2, 0.2)));
            if (style != 0) {
                pen.fill(oval(x, y, size * 0.6, size * 0.6));
            }
            return;
        }
        switch (style) {
            case 0 -> pen.fill(oval(x, y, size, size));
            case 1 -> pen.draw(new Line2D.Double(x, y - size, x + size * about(0, 0.3), y + size));
            default -> pen.draw(oval(x, y, size * 0.8, size * 1.2));
        }
    }

    private void brows(Mood mood, double apart, double up) {
        if (mood == Mood.HAPPY || mood == Mood.SAD && chance.nextInt(6) == 0) {
            return;
        }
        double inner = mood == Mood.SAD ? -0.14 : -0.02;
        double lift = radius * (mood == Mood.SAD ? about(0.24, 0.03) : about(0.36, 0.05));
        for (int side : new int[] {-1, 1}) {
            pen.draw(new Line2D.Double(
                    side * (apart - radius * 0.14),
                    -up - lift + radius * inner * about(1, 0.3),
                    side * (apart + radius * 0.16),
                    -up - lift + radius * 0.04));
        }
    }

    private void mouth(Mood mood) {
        double wide = radius * about(0.54, 0.08);
        double deep = radius * about(0.4, 0.07);
        double below = radius * about(0.34, 0.06);
        switch (mood) {
            case HAPPY -> smile(wide, deep, below);
            case SAD ->
                pen.draw(new Arc2D.Double(-wide, below, 2 * wide, 2 * deep, about(35, 8), about(110, 14), Arc2D.OPEN));
            case SURPRISED -> oh(radius * about(0.2, 0.05), radius * about(0.26, 0.06), radius * about(0.5, 0.05));
        }
    }

    private void smile(double wide, double deep, double below) {
        int closing = chance.nextInt(3) == 0 ? Arc2D.CHORD : Arc2D.OPEN;
        pen.draw(new Arc2D.Double(
                -wide, below - 1.4 * deep, 2 * wide, 2 * deep, about(200, 8), about(140, 16), closing));
    }

    private void oh(double wide, double high, double below) {
        if (chance.nextInt(3) == 0) {
            pen.fill(oval(0, below, wide, high));
        } else {
            pen.draw(oval(0, below, wide, high));
        }
    }

    /** Many a happy face has red cheeks, and many a sad one weeps. */
    private void cheeksOrTears(Mood mood, double apart, double up) {
        if (mood == Mood.SURPRISED || chance.nextInt(3) == 0) {
            return;
        }
        Color ink = pen.getColor();
        boolean happy = mood == Mood.HAPPY;
        pen.setColor(happy ? new Color(235, 110, 110, 120) : new Color(70, 150, 225, 200));
        for (int side : new int[] {-1, 1}) {
            double x = side * apart * (happy ? 1.45 : about(1.05, 0.1));
            double y = happy ? radius * about(0.12, 0.04) : -up + radius * about(0.3, 0.05);
            pen.fill(happy ? oval(x, y, radius * 0.13, radius * 0.1) : oval(x, y, radius * 0.06, radius * 0.13));
        }
        pen.setColor(ink);
    }

    private void hair() {
        int strands = chance.nextInt(3) == 0 ? 3 + chance.nextInt(5) : 0;
        for (int strand = 0; strand < strands; strand++) {
            double angle = Math.toRadians(about(-90, 32));
            double out = radius * about(1.16, 0.08);
            pen.draw(new Line2D.Double(
                    radius * 0.98 * Math.cos(angle), radius * 0.98 * Math.sin(angle),
                    out * Math.cos(angle + 0.08), out * Math.sin(angle + 0.08)));
        }
    }

    private static Ellipse2D oval(double x, double y, double wide, double high) {
        return new Ellipse2D.Double(x - wide, y - high, 2 * wide, 2 * high);
    }

    private double about(double value, double spread) {
        return value + spread * (2 * chance.nextDouble() - 1);
    }
}
