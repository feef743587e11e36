package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourierTest {

    @ParameterizedTest
    @CsvSource({"2, 2", "8, 8", "64, 64", "1024, 512"})
    void asTheSumThatItIs(int size, int length) {
        Random random = new Random(1);
        double[] samples = random.doubles(length, -1, 1).toArray();
        double[] power = new double[size / 2 + 1];
        Fourier fourier = new Fourier(size);
        fourier.power(random.doubles(length).toArray(), power);
        fourier.power(samples, power);
        for (int k = 0; k < power.length; k++) {
            double real = 0;
            double imaginary = 0;
            for (int n = 0; n < length; n++) {
                real += samples[n] * Math.cos(2 * Math.PI * k * n / size);
                imaginary += samples[n] * Math.sin(2 * Math.PI * k * n / size);
            }
            assertThat(power[k]).isCloseTo(real * real + imaginary * imaginary, within(1e-9));
        }
    }
}
