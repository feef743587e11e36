package org.perceptory.domain.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a person may store, and for how long a deletion can be undone. */
@ConfigMapping(prefix = "perceptory.limits")
public interface Limits {
    @WithDefault("200")
    int projectsPerPerson();

    @WithDefault("100")
    int labelsPerProject();

    @WithDefault("5000")
    int samplesPerProject();

    /** One more is trained, and the oldest goes; those with a name last. */
    @WithDefault("100")
    int modelsPerProject();

    /** Of pictures as they are stored, copies counted each. */
    @WithDefault("2147483648")
    long bytesPerPerson();

    @WithDefault("20")
    int tokensPerPerson();

    /** Deleted samples and classes can be restored for this long, then they are removed. */
    @WithDefault("PT24H")
    Duration undo();

    /** Two pictures whose 64-bit perceptual hashes differ in at most this many bits count as near-duplicates. */
    @WithDefault("4")
    int duplicateDistance();
}
