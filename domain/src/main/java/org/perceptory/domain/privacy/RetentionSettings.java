package org.perceptory.domain.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long data are kept. */
@ConfigMapping(prefix = "perceptory.retention")
public interface RetentionSettings {
    /** Days after a course's last day until its data are removed, where the course does not say. */
    @WithDefault("365")
    int courseDays();

    /**
     * Days after the release of its mark that work is kept though its account is deleted, or its course's time has
     * come.
     */
    @WithDefault("180")
    int assessedDays();

    /** Days that the log reaches back. */
    @WithDefault("1095")
    int logDays();
}
