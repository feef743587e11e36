package org.perceptory.learning.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.backbone.TestImages;

class TaggerTest {

    private static final int KINDS = 1001;
    private static final BackboneEntry ENTRY =
            BackboneCatalogue.builtIn().preferred(Medium.IMAGE).orElseThrow();

    @Test
    void theLikeliestNamesComeFirstAndAllTogetherAreOne() {
        try (Backbone backbone = Backbone.open(ENTRY, 1);
                Tagger tagger = Tagger.of(ENTRY).orElseThrow()) {
            for (float[] embedding : backbone.embed(TestImages.several())) {
                List<Tag> all = tagger.tags(embedding, KINDS);
                assertThat(all)
                        .hasSize(KINDS)
                        .isSortedAccordingTo(Comparator.comparing(Tag::score).reversed());
                assertThat(all.stream().mapToDouble(Tag::score).sum()).isCloseTo(1, within(1e-4));
                assertThat(all)
                        .extracting(Tag::name)
                        .contains("umbrella", "banana")
                        .doesNotContain("");
                assertThat(tagger.tags(embedding, 5)).isEqualTo(all.subList(0, 5));
            }
        }
    }

    @Test
    void anEmbeddingOfAnotherBackboneIsRefused() {
        try (Tagger tagger = Tagger.of(ENTRY).orElseThrow()) {
            assertThatThrownBy(() -> tagger.tags(new float[7], 5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("of 7 numbers");
        }
    }

    @Test
    void onlySomeBackbonesHaveOne() {
        assertThat(Tagger.of(BackboneCatalogue.builtIn().preferred(Medium.AUDIO).orElseThrow()))
                .isEmpty();
    }
}
