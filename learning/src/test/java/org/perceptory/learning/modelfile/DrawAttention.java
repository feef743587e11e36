package org.perceptory.learning.modelfile;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.head.UntrainableException;

/** Draws a fruit of each kind, and beneath it what spoke for it, for the model card. Run by hand with a PNG's name. */
final class DrawAttention {

    private DrawAttention() {}

    public static void main(String[] arguments) throws IOException, UntrainableException {
        try (Backbone backbone = Backbone.open(
                BackboneCatalogue.builtIn().preferred(Medium.IMAGE).orElseThrow(), 1)) {
            List<PointedAt> pictures = PointedAt.several(backbone, 1);
            BufferedImage sheet =
                    new BufferedImage(pictures.size() * Fruit.SIDE, 2 * Fruit.SIDE, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = sheet.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            for (int i = 0; i < pictures.size(); i++) {
                int x = i * Fruit.SIDE;
                pen.setComposite(AlphaComposite.Src);
                pen.drawImage(pictures.get(i).fruit().drawing(), x, 0, null);
                pen.drawImage(pictures.get(i).fruit().drawing(), x, Fruit.SIDE, null);
                pen.setComposite(AlphaComposite.SrcOver.derive(0.75f));
                pen.drawImage(heat(pictures.get(i)), x, Fruit.SIDE, Fruit.SIDE, Fruit.SIDE, null);
            }
            pen.dispose();
            ImageIO.write(sheet, "png", new File(arguments[0]));
        }
    }

    /** Dark where nothing speaks for the class, clear where most does. */
    private static BufferedImage heat(PointedAt picture) {
        float highest = (float) IntStream.range(0, picture.map().length)
                .mapToDouble(i -> picture.map()[i])
                .max()
                .orElseThrow();
        BufferedImage heat = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < picture.map().length; i++) {
            float part = Math.clamp(picture.map()[i] / highest, 0f, 1f);
            heat.setRGB(i % picture.width(), i / picture.width(), Math.round(255 * (1 - part)) << 24 | 0x101030);
        }
        return heat;
    }
}
