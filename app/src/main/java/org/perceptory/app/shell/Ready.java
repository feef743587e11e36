package org.perceptory.app.shell;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;
import org.perceptory.app.text.Text;

/** Says where to go, once there is something to go to. */
class Ready {

    private static final Logger LOG = Logger.getLogger("perceptory");

    void say(@ObservesAsync HttpServerStart start) {
        LOG.info(Text.of("ready", String.valueOf(start.options().getPort())));
    }
}
