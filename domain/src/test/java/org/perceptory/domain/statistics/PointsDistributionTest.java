package org.perceptory.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mean, median and ranges, worked out by hand. */
class PointsDistributionTest {
    @ParameterizedTest(name = "{1} of {0}: mean {2}, median {3}")
    @CsvSource({
        "100, '70', 70, 70, 0 0 0 0 0 0 0 1 0 0",
        "100, '100 0', 50, 50, 1 0 0 0 0 0 0 0 0 1",
        "100, '9.99 10 20 100', 34.9975, 15, 1 1 1 0 0 0 0 0 0 1",
        "100, '50 40 90', 60, 50, 0 0 0 0 1 1 0 0 0 1",
        "3, '0 1 1.5 3', 1.375, 1.25, 1 2 1",
        "1, '0 0.5 1', 0.5, 0.5, 3",
        "10, '12 10', 11, 11, 0 0 0 0 0 0 0 0 0 2",
        "7, '6.9 7', 6.95, 6.95, 0 0 0 0 0 0 2",
    })
    void of_points(int most, String points, double mean, double median, String bins) {
        List<Double> given = Stream.of(points.split(" ")).map(Double::valueOf).toList();
        PointsDistribution distribution = PointsDistribution.of(most, given);
        assertThat(distribution.mean()).isEqualTo(mean, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(distribution.median()).isEqualTo(median);
        assertThat(distribution.bins())
                .isEqualTo(Arrays.stream(bins.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray());
        assertThat(Arrays.stream(distribution.bins()).sum()).isEqualTo(distribution.count());
    }

    @Test
    void of_nobody() {
        PointsDistribution distribution = PointsDistribution.of(100, List.of());
        assertThat(distribution.count()).isZero();
        assertThat(distribution.mean()).isNaN();
        assertThat(distribution.median()).isNaN();
        assertThat(distribution.bins()).containsOnly(0);
    }

    @Test
    void a_range_begins_where_the_one_before_it_ends() {
        PointsDistribution distribution = PointsDistribution.of(25, List.of(2.5, 2.4999));
        assertThat(distribution.from(1)).isEqualTo(2.5);
        assertThat(distribution.bins()).startsWith(1, 1);
    }
}
