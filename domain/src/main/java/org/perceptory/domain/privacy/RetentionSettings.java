package org.perceptory.domain.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long data are kept. */
@ConfigMapping(prefix = "perceptory.retention")
public interface RetentionSettings {
    /** Days after a course's last day until its data are removed, where the course does not say. */
    @WithDefault("365")
    int courseDays();
}
