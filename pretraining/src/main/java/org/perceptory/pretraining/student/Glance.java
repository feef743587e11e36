package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;

/**
 * One look at the picture. A network that is shown a picture several times, whole and from nearer, small and large,
 * tells more by all its answers than by any of them: each is wrong in its own way.
 *
 * @param middle pixels of the picture's middle, across and down
 * @param tile pixels of the picture that are averaged, across and down, to one that the network is given
 */
public record Glance(int middle, int tile) {

    /** All that there is, as it is: how sounds are looked at. */
    static final Glance ALL = new Glance(Integer.MAX_VALUE, 1);

    /** Reads {@code middle/tile,...}, such as {@code 128/1,128/2,96/1}. */
    public static List<Glance> parse(String text) {
        return Arrays.stream(text.split(","))
                .map(glance -> glance.split("/"))
                .map(part -> new Glance(Integer.parseInt(part[0]), Integer.parseInt(part[1])))
                .toList();
    }

    /** Pixels that the network is given, across and down. */
    public int side() {
        return middle / tile;
    }

    /**
     * What the network is given.
     *
     * @param pictures [n][height][width][channels]
     */
    NDArray of(NDArray pictures) {
        if (middle >= pictures.getShape().get(1) && tile == 1) {
            return pictures;
        }
        long from = (pictures.getShape().get(1) - middle) / 2;
        long to = from + middle;
        return pictures.toType(DataType.FLOAT32, false)
                .get(":, %d:%d, %d:%d, :".formatted(from, to, from, to))
                .reshape(-1, side(), tile, side(), tile, 3)
                .mean(new int[] {4})
                .mean(new int[] {2});
    }
}
