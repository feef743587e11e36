package org.perceptory.app.lti;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where we look for VLEs. */
@ConfigMapping(prefix = "perceptory.lti")
public interface LtiConfig {

    /**
     * Whether platforms may have http addresses and addresses of this network: for a VLE behind the same wall, and
     * tests.
     */
    @WithDefault("false")
    boolean privateAddresses();

    /** How long a platform may take for one answer, all of it. */
    @WithDefault("PT5S")
    Duration patience();

    /** How long a platform may take for one page of a course's people, from the asking to its last byte. */
    @WithDefault("PT1M")
    Duration rosterPatience();

    /** How often grades are looked for that are due. */
    @WithDefault("3s")
    Duration gradesEvery();

    /** How long we sign with the same key. */
    @WithDefault("P180D")
    Duration keyLasts();
}
