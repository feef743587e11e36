package org.perceptory.pretraining.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelationsTest {
    private static final int N = 6;

    @Test
    void embeddingsThatDifferByRotationScaleAndShiftFindTheSamePicturesAlike() {
        try (NDManager manager = NDManager.newBaseManager(null, "PyTorch")) {
            NDArray plane = manager.create(numbers(1, 2), new Shape(N, 2));
            NDArray turned = plane.matMul(manager.create(new float[] {0.6f, 0.8f, -0.8f, 0.6f}, new Shape(2, 2)));
            assertThat(Relations.loss(turned.mul(3).add(5), plane).getFloat()).isCloseTo(0, within(1e-5f));
        }
    }

    @Test
    void theLossIsOneLessTheCosineOfTheCentredKernelsWithoutTheirDiagonals() {
        float[] student = numbers(2, 3);
        float[] teacher = numbers(3, 4);
        try (NDManager manager = NDManager.newBaseManager(null, "PyTorch")) {
            float loss = Relations.loss(
                            manager.create(student, new Shape(N, 3)), manager.create(teacher, new Shape(N, 4)))
                    .getFloat();
            assertThat(loss).isCloseTo((float) (1 - cosine(kernel(student), kernel(teacher))), within(1e-5f));
        }
    }

    @Test
    void theGlancesAreTakenInTurn() {
        Relations relations = new Relations(Readout.parse("64/1,128/2", "1,0"), 2);
        assertThat(List.of(relations.glance(4), relations.glance(5)))
                .containsExactly(new Glance(64, 1), new Glance(128, 2));
    }

    private static float[] numbers(long seed, int dimensions) {
        Random random = new Random(seed);
        float[] numbers = new float[N * dimensions];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static double[] kernel(float[] rows) {
        int dimensions = rows.length / N;
        double[] kernel = new double[N * N];
        for (int d = 0; d < dimensions; d++) {
            double mean = 0;
            for (int i = 0; i < N; i++) {
                mean += rows[i * dimensions + d] / N;
            }
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    kernel[i * N + j] +=
                            i == j ? 0 : (rows[i * dimensions + d] - mean) * (rows[j * dimensions + d] - mean);
                }
            }
        }
        return kernel;
    }

    private static double cosine(double[] a, double[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }
}
