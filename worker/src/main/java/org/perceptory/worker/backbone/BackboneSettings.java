package org.perceptory.worker.backbone;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which backbones there are beside the built-in ones. */
@ConfigMapping(prefix = "perceptory.backbones")
public interface BackboneSettings {
    /** With {@code x.onnx} and {@code x.properties}; it is only read. */
    Optional<Path> folder();

    /** Where fetched and adapted files are kept; where not set, in the data folder, or among the temporary files. */
    Optional<Path> cache();

    /** Whether the published backbones that Perceptory knows of are fetched and offered. */
    @WithDefault("false")
    boolean published();

    /** The id of the one that new image projects stand on; where not set, the built-in one. */
    Optional<String> image();

    /** The same for sounds. */
    Optional<String> sound();

    /** How long a server may take to answer, and how long no byte may arrive. */
    @WithDefault("PT30S")
    Duration patience();

    /** The whole of one download. */
    @WithDefault("PT1H")
    Duration longest();

    /** Breaks one after the other, without a byte between them, after which a download is given up. */
    @WithDefault("5")
    int attempts();

    /** From a break to the next attempt. */
    @WithDefault("PT3S")
    Duration pause();

    /** The folder of what is fetched and adapted. */
    default Path kept() {
        return cache().orElseGet(() -> data().map(folder -> Path.of(folder, "backbones"))
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "perceptory-backbones")));
    }

    private static Optional<String> data() {
        return Optional.ofNullable(System.getProperty("perceptory.data", System.getenv("PERCEPTORY_DATA")));
    }
}
