package org.perceptory.app.lti.platform;

import static java.util.stream.Collectors.joining;

import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.perceptory.app.lti.FramedBy;
import org.perceptory.domain.lti.Address;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.Platforms;

/**
 * The sites that may show our pages in a frame: ourselves and the platforms people may come from. Kept, since every
 * answer tells it and many are given where nobody may wait for a database.
 */
@ApplicationScoped
public class FrameAncestors {

    private static final Logger LOG = Logger.getLogger(FrameAncestors.class);
    private static final Duration KEPT = Duration.ofSeconds(15);

    private record Sites(String list, Instant readAt) {}

    private final Platforms platforms;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Sites sites = new Sites("'self'", Instant.MIN);

    FrameAncestors(Platforms platforms, Clock clock) {
        this.platforms = platforms;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        read();
    }

    /**
     * In the form of the header, with those that this answer alone may be shown by. Never waits: what is old is read
     * anew behind this answer's back.
     */
    public String list(RoutingContext context) {
        String known = known();
        return Stream.concat(Stream.of(known), FramedBy.of(context).stream().filter(site -> !has(known, site)))
                .collect(joining(" "));
    }

    private String known() {
        if (sites.readAt.isBefore(clock.instant().minus(KEPT)) && reading.compareAndSet(false, true)) {
            Thread.ofVirtual().name("frame-ancestors").start(this::readAnew);
        }
        return sites.list;
    }

    /** Somebody comes from this platform: from now on, at the latest, its sites are in the list. */
    public void welcome(Platform platform) {
        if (!of(platform).allMatch(site -> has(sites.list, site))) {
            read();
        }
    }

    /** An admin changed something: on this node it holds from now on. */
    public void renew() {
        read();
    }

    private static boolean has(String list, String site) {
        return Arrays.asList(list.split(" ")).contains(site);
    }

    private void readAnew() {
        try {
            read();
        } catch (RuntimeException gone) {
            LOG.warn("Which platforms may show us could not be read; what was known holds", gone);
        } finally {
            reading.set(false);
        }
    }

    private void read() {
        List<Platform> enabled = platforms.enabled();
        var origins = new TreeSet<String>();
        enabled.stream().flatMap(FrameAncestors::of).forEach(origins::add);
        sites = new Sites(
                String.join(
                        " ",
                        Stream.concat(Stream.of("'self'"), origins.stream()).toList()),
                clock.instant());
    }

    private static Stream<String> of(Platform platform) {
        return Stream.concat(Stream.of(platform.issuer, platform.authorizationEndpoint), platform.frameSites().stream())
                .map(Address::origin);
    }
}
