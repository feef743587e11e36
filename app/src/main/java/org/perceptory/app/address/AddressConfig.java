package org.perceptory.app.address;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where this Perceptory is. */
@ConfigMapping(prefix = "perceptory.web")
public interface AddressConfig {

    /**
     * Our own address as browsers see it, such as {@code https://perceptory.example}; as requests have it when not set.
     */
    Optional<String> address();
}
