package org.perceptory.app.push;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.atmosphere.container.BlockingIOCometSupport;
import org.atmosphere.cpr.AtmosphereConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.AtmosphereRequestImpl;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResourceEvent;
import org.atmosphere.cpr.AtmosphereResourceImpl;
import org.atmosphere.cpr.AtmosphereResponseImpl;
import org.atmosphere.cpr.Broadcaster;
import org.atmosphere.handler.AbstractReflectorAtmosphereHandler;

/** A page as the real Atmosphere knows it: one connection that a broadcaster writes to. */
final class Listener {

    private final AtmosphereFramework framework = new AtmosphereFramework();
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final Broadcaster broadcaster;
    private final AtmosphereResource page;

    Listener(Class<? extends Broadcaster> kind) throws ServletException {
        framework.addInitParameter("org.atmosphere.cpr.scanClassPath", "false");
        // The shorter a dispatcher waits for a message, the more often one comes just as it leaves.
        framework.addInitParameter("org.atmosphere.cpr.Broadcaster.threadWaitTime", "1");
        framework.setAsyncSupport(new BlockingIOCometSupport(framework.getAtmosphereConfig()));
        framework.init(Container.answeringNothing(ServletConfig.class));
        AtmosphereConfig config = framework.getAtmosphereConfig();
        broadcaster = config.getBroadcasterFactory().get(kind, "pages");
        page = new AtmosphereResourceImpl()
                .initialize(
                        config,
                        broadcaster,
                        AtmosphereRequestImpl.newInstance(),
                        AtmosphereResponseImpl.newInstance(),
                        framework.getAsyncSupport(),
                        new Hearing());
        broadcaster.addAtmosphereResource(page);
    }

    void tell(Object news) {
        broadcaster.broadcast(news, page);
    }

    /** The next that it hears within this time, or null. */
    Object hears(long millis) throws InterruptedException {
        return heard.poll(millis, TimeUnit.MILLISECONDS);
    }

    void leave() {
        framework.destroy();
    }

    private final class Hearing extends AbstractReflectorAtmosphereHandler {

        @Override
        public void onRequest(AtmosphereResource resource) {}

        @Override
        public void onStateChange(AtmosphereResourceEvent event) {
            heard.add(event.getMessage());
        }

        @Override
        public void destroy() {}
    }
}
