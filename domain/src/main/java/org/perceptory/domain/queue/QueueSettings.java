package org.perceptory.domain.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the queue shares itself out. */
@ConfigMapping(prefix = "perceptory.queue")
public interface QueueSettings {
    /** What a person used within this time lowers the priority of their next job. */
    @WithDefault("PT10M")
    Duration fairnessWindow();

    /** One step of priority lower for each of these used. */
    @WithDefault("PT10S")
    Duration fairnessStep();

    /** How often a job is started at most: once, and again after faults of the machinery. */
    @WithDefault("4")
    int attempts();

    /** Before the second attempt; three times as long before each further one. */
    @WithDefault("PT1S")
    Duration backOff();
}
