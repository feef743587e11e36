package org.perceptory.app.lti.platform;

import java.time.Duration;
import org.perceptory.app.lti.LtiConfig;

/**
 * A configuration for tests without a server.
 *
 * @param privateAddresses whether any address is asked, this machine's too
 * @param patience also with a page of a roster
 */
public record TestedConfig(boolean privateAddresses, Duration patience) implements LtiConfig {

    /** As it is where nothing is configured: only public addresses, by https. */
    public static TestedConfig strict() {
        return new TestedConfig(false, Duration.ofSeconds(1));
    }

    /** What is asked under it. */
    public PublicAddress addresses() {
        return new PublicAddress(this);
    }

    static TestedConfig anyAddress(Duration patience) {
        return new TestedConfig(true, patience);
    }

    @Override
    public Duration rosterPatience() {
        return patience;
    }

    @Override
    public Duration gradesEvery() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration keyLasts() {
        return Duration.ofDays(1);
    }
}
