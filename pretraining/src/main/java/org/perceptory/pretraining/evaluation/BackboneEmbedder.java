package org.perceptory.pretraining.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.pretraining.pool.Square;

/** A backbone that keeps to the project's contract and so does its own pre-processing. */
record BackboneEmbedder(Backbone backbone) implements FrozenNetwork<Square> {
    private static final int USUAL = 224;

    static BackboneEmbedder open(Path onnx, int threads) throws IOException {
        return new BackboneEmbedder(Backbone.open(onnx, threads));
    }

    @Override
    public float[][] embed(List<Square> pictures) {
        return backbone.embed(pictures.stream()
                .map(picture -> new RgbImage(picture.side(), picture.side(), picture.rgb()))
                .toList());
    }

    @Override
    public Square fitted(Square picture) {
        return picture;
    }

    @Override
    public Square usual(Square picture) {
        return picture.resized(USUAL);
    }

    @Override
    public void close() {
        backbone.close();
    }
}
