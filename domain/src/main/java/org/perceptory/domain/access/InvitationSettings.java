package org.perceptory.domain.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people get their accounts. */
@ConfigMapping(prefix = "perceptory.invitations")
public interface InvitationSettings {
    /** A link to choose a password works for this long. */
    @WithDefault("P14D")
    Duration last();
}
