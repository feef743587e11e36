package org.perceptory.pretraining.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.perceptory.pretraining.algebra.Cholesky;

class FewShotTest {

    @Test
    void classesFarApartAreToldApartWithoutFault() {
        assertThat(blobs(4).accuracy(5)).isEqualTo(1);
    }

    @Test
    void classesOfTheSameKindAreToldApartByChance() {
        assertThat(blobs(0).accuracy(5)).isCloseTo(1.0 / 3, within(0.08));
    }

    @Test
    void choleskySolvesWhatAnInverseWould() {
        double[][] a = {{4, 2}, {2, 3}};
        double[][] b = {{8}, {7}};
        Cholesky.solve(a, b);
        assertThat(b[0][0]).isCloseTo(1.25, within(1e-12));
        assertThat(b[1][0]).isCloseTo(1.5, within(1e-12));
    }

    /** Three classes of 40 around three of the axes. */
    private static FewShot blobs(double distance) {
        Random random = new Random(1);
        float[][] embeddings = new float[120][8];
        int[] labels = new int[120];
        for (int i = 0; i < 120; i++) {
            labels[i] = i % 3;
            for (int d = 0; d < 8; d++) {
                embeddings[i][d] = (float) (0.3 * random.nextGaussian() + (d == labels[i] ? distance : 0));
            }
        }
        return new FewShot(embeddings, labels, 3);
    }
}
