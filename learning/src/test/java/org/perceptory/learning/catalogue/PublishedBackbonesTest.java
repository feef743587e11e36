package org.perceptory.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.perceptory.learning.backbone.BackboneCatalogue;

class PublishedBackbonesTest {

    @Test
    void eachIsPinnedComesEncryptedAndHasAnIdOfItsOwn() {
        assertThat(PublishedBackbones.all()).isNotEmpty().allSatisfy(one -> {
            EntryFile entry = one.entry();
            assertThat(entry.address())
                    .hasValueSatisfying(address -> assertThat(address).hasScheme("https"));
            assertThat(entry.sha256()).isPresent();
            assertThat(entry.bytes()).isPresent();
            assertThat(entry.bytes().getAsLong()).isLessThan(PreparedFiles.LARGEST);
            assertThat(entry.adaptation()).isPresent();
            assertThat(BackboneCatalogue.builtIn().find(entry.id())).isEmpty();
        });
        assertThat(PublishedBackbones.all()).extracting(one -> one.entry().id()).doesNotHaveDuplicates();
    }
}
