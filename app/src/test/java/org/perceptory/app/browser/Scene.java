package org.perceptory.app.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Random;
import org.perceptory.testbed.Pictures;

/** What can be held before the camera: two things that nobody takes for each other, never twice in the same place. */
enum Scene {
    RED_BALLS {
        @Override
        void draw(Graphics2D g, Random random) {
            g.setColor(new Color(120 + random.nextInt(20), 120, 120));
            g.fillRect(0, 0, WIDTH, HEIGHT);
            for (int ball = 0; ball < 4; ball++) {
                int size = 60 + random.nextInt(50);
                g.setColor(new Color(200 + random.nextInt(55), 20 + random.nextInt(30), 20));
                g.fillOval(30 + random.nextInt(WIDTH - size - 60), random.nextInt(HEIGHT - size), size, size);
            }
        }
    },
    BLUE_STRIPES {
        @Override
        void draw(Graphics2D g, Random random) {
            g.setColor(new Color(235, 235, 215 + random.nextInt(30)));
            g.fillRect(0, 0, WIDTH, HEIGHT);
            g.setColor(new Color(20, 40 + random.nextInt(30), 190 + random.nextInt(60)));
            g.setStroke(new BasicStroke(10 + random.nextInt(6)));
            int slant = random.nextInt(60);
            for (int x = random.nextInt(20) - slant; x < WIDTH; x += 32) {
                g.drawLine(x, 0, x + slant, HEIGHT);
            }
        }
    };

    static final int WIDTH = 320;
    static final int HEIGHT = 240;

    abstract void draw(Graphics2D g, Random random);

    /** A JPEG of the scene, 320 × 240; another seed is another moment. */
    byte[] jpeg(long seed) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(g, new Random(seed * 2 + ordinal()));
        g.dispose();
        return Pictures.encode(image, "jpg");
    }

    /** The same as a file to choose in a dialog. */
    FilePayload file(long seed) {
        return new FilePayload(name().toLowerCase(Locale.ROOT) + "-" + seed + ".jpg", "image/jpeg", jpeg(seed));
    }
}
