package org.perceptory.app.signin;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Tells who brought a database of their own, and no key for the sign-in cookie, where the key is kept: a container that
 * loses its files, and a second node, would sign people out.
 */
@ApplicationScoped
public class KeptKeyNotice {

    private static final Logger LOG = Logger.getLogger(KeptKeyNotice.class);

    private final Config config;

    KeptKeyNotice(Config config) {
        this.config = config;
    }

    void tell(@Observes StartupEvent start) {
        if (isDue(config)) {
            LOG.warn("The key of the sign-in cookie is kept as session.key in the data folder. With several nodes, or"
                    + " containers that lose their files, configure " + SessionKeyConfigSource.KEY
                    + ": else people are signed out.");
        }
    }

    static boolean isDue(Config config) {
        boolean kept = SessionKeyConfigSource.NAME.equals(
                config.getConfigValue(SessionKeyConfigSource.KEY).getSourceName());
        return kept && !DemoPeople.runsOnItsOwnDatabase(config);
    }
}
