package org.perceptory.pretraining.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void theTeachersFirstClassIsLookedForAtTheTopAndAmongTheTopFive() {
        float[] teacher = {0, 9, 0, 0, 0, 0, 0};
        assertThat(Stream.of(new float[] {1, 2, 0, 0, 0, 0, 0}, new float[] {6, 2, 5, 4, 3, 1, 0}, new float[] {
                            6, 1, 5, 4, 3, 2, 0
                        })
                        .map(tags -> Agreement.of(tags, teacher)))
                .containsExactly(new Agreement(1, 1, 1), new Agreement(1, 0, 1), new Agreement(1, 0, 0));
    }

    @Test
    void isToldInPerCent() {
        assertThat(new Agreement(8, 1, 3).and(new Agreement(2, 0, 1)))
                .hasToString("10 pictures: first 10.0 %, among five 40.0 %");
    }
}
