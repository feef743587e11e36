package org.perceptory.pretraining.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final Architecture pilot = Architecture.parse("32x1,64x1/512");

    @Test
    void isWrittenAsItIsRead() {
        assertThat(Architecture.parse(pilot.toString())).isEqualTo(pilot);
    }

    @Test
    void theNamesOfItsConvolutionsTellThemApart() {
        List<String> names = pilot.convolutions().stream()
                .map(Architecture.Convolution::name)
                .toList();
        assertThat(names).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void multiplyAddsAreCountedAtTheSizeOfEachMap() {
        assertThat(Architecture.parse("2x0/4").multiplyAdds(8, 8))
                .isEqualTo(3 * 2 * 9 * 16 + 2 * 2 * 9 * 4 + 2 * 4 * 4);
    }

    @Test
    void theRateRisesAndFalls() {
        Schedule schedule = Schedule.parse("64:8:1000,128:4:1000", 0.002);
        assertThat(schedule.learningRate(0)).isLessThan(1e-5);
        assertThat(schedule.learningRate(1000)).isCloseTo(0.001, within(2e-5));
        assertThat(schedule.learningRate(1999)).isLessThan(3e-5);
        assertThat(schedule.phase(1500)).isEqualTo(new Schedule.Phase(128, 4, 1000));
    }
}
