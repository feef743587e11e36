package org.perceptory.learning.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static final Subspace PLANE = new Subspace(new float[] {0, 0, 0, 2}, new float[] {1, 0, 0, 0, 0, 1, 0, 0});

    @ParameterizedTest(name = "({0}, {1}, {2}, {3}) lies {4} beside the plane")
    @CsvSource({"7, -3, 0, 2, 0", "7, -3, 4, 2, 4", "0, 0, 3, -2, 5", "0, 0, 0, 2, 0"})
    void isMeasuredBesideTheSpace(float a, float b, float c, float d, float distance) {
        assertThat(PLANE.distance(new float[] {a, b, c, d})).isCloseTo(distance, within(1e-5f));
    }

    @ParameterizedTest(name = "at {0} it is {1}")
    @CsvSource({"2, 0.5", "4, 0.1111111", "1, 0.8888889", "0.001, 0.8888889", "0, 0.8888889", "Infinity, 0"})
    void fallsWithTheDistance(double distance, float likeness) {
        // One half at 2; of slope 3 an eighth of the odds with every doubling, and no more than at 1 below it.
        Likeness half = new Likeness(PLANE, (float) (3 * Math.log(2)), 3);
        assertThat(half.at(distance)).isCloseTo(likeness, within(1e-6f));
    }

    @Test
    void isOneOfAHeadThatDoesNotKnow() {
        Head head = new Head(24, Layer.NONE, new Layer(4, 2, new float[8], new float[2]));
        assertThat(head.likeness(new float[] {1, 2, 3, 4})).isOne();
    }

    @Test
    void doesNotDependOnTheLengthOfTheEmbedding() {
        Head head =
                new Head(24, Layer.NONE, new Layer(4, 2, new float[8], new float[2])).with(new Likeness(PLANE, 6, 2));
        assertThat(head.likeness(new float[] {1, 2, 3, 4}))
                .isCloseTo(head.likeness(new float[] {10, 20, 30, 40}), within(1e-6f))
                .isLessThan(1);
        assertThat(head.likeness(new float[4])).isBetween(0f, 1f);
    }

    @Test
    void isOfTheHeadsOwnEmbeddings() {
        Head other = new Head(24, Layer.NONE, new Layer(5, 2, new float[10], new float[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> other.with(new Likeness(PLANE, 6, 2)));
    }

    /** Points on a plane in 40 dimensions: two directions, and nothing left beside them. */
    @Test
    void theDirectionsFoundAreThoseOfThePlane() {
        float[][] points = new float[30][40];
        for (int i = 0; i < points.length; i++) {
            points[i][3] = 10;
            points[i][5] = (float) Math.cos(i);
            points[i][8] = (float) Math.sin(2 * i);
        }
        Subspace space = PrincipalDirections.of(scaled(points), all(points));

        for (float[] x : scaled(points).values()) {
            assertThat(space.distance(x)).isLessThan(1e-2f);
        }
        float[] beside = scaled(points).values()[0].clone();
        beside[20] += 7;
        assertThat(space.distance(beside)).isCloseTo(7, within(1e-2f));
    }

    /** Of independent directions those in which the points differ most. */
    @Test
    void theDirectionsFoundAreTheLargest() {
        LabelledEmbeddings cloud = Clouds.draw(1, 120, 60, 1, 4);
        float[][] points = cloud.embeddings();
        for (float[] point : points) {
            for (int d = 0; d < 60; d++) {
                point[d] = d == 0 ? 100 : point[d] * (d <= PrincipalDirections.RANK ? 20 : 0.01f);
            }
        }
        Subspace space = PrincipalDirections.of(scaled(points), all(points));

        assertThat(space.rank()).isEqualTo(PrincipalDirections.RANK);
        Subspace point = new Subspace(space.mean(), new float[0]);
        for (float[] x : scaled(points).values()) {
            // What is left is that points of one length lie on a sphere.
            assertThat(space.distance(x)).isLessThan(0.2f);
            assertThat(point.distance(x)).isGreaterThan(1);
        }
    }

    @Test
    void ofManySamplesEveryClassHasItsPart() {
        float[][] points = new float[1002][30];
        int[] labels = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            labels[i] = i < 1000 ? i % 2 : 2;
            points[i][labels[i]] = 1;
            points[i][10 + i % 3] = 0.1f;
        }
        ScaledEmbeddings data = new ScaledEmbeddings(new LabelledEmbeddings(points, labels, 3), 24);
        Subspace space = PrincipalDirections.of(data, all(points));
        assertThat(space.distance(data.values()[0])).isLessThan(0.1f);
        assertThat(space.distance(data.values()[1])).isLessThan(0.1f);
        assertThat(space.distance(data.values()[1001])).isLessThan(0.1f);
    }

    private static ScaledEmbeddings scaled(float[][] points) {
        return new ScaledEmbeddings(new LabelledEmbeddings(points, new int[points.length], 1), 24);
    }

    private static int[] all(float[][] points) {
        return IntStream.range(0, points.length).toArray();
    }
}
