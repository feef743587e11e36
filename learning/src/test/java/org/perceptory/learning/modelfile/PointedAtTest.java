package org.perceptory.learning.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.perceptory.learning.backbone.Backbone;

class PointedAtTest {

    /** By chance it would on 5 of the 24: that is the part of a drawing that is as near to the fruit. */
    @Test
    void attentionLiesOnTheObjectMoreOftenThanNot() throws Exception {
        try (Backbone backbone = Backbone.open(Given.BACKBONE, 1)) {
            List<PointedAt> pictures = PointedAt.several(backbone, 8);
            long onIt = pictures.stream()
                    .filter(picture -> picture.distance() < 1.5 * Fruit.RADIUS)
                    .count();
            assertThat(onIt).isGreaterThan(pictures.size() / 2);
        }
    }
}
