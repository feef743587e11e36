package org.perceptory.app.lti.advantage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perceptory.app.lti.platform.LoggedAddress;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.course.RosterReading;
import org.perceptory.domain.lti.Address;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.Platforms;
import org.perceptory.domain.lti.ResourceLink;
import org.perceptory.domain.lti.ResourceLinks;
import org.perceptory.domain.lti.Roster;

/**
 * Reads who is in a course from its VLE (LTI Names and Role Provisioning Services 2.0), page by page, and writes it
 * down as it comes.
 */
@ApplicationScoped
public class Rosters {

    private static final List<String> SCOPE =
            List.of("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");
    private static final String TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 1_000;
    /** Of one page: a platform that gives no pages gives them all in one. */
    private static final long LARGEST = 64L << 20;

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final PlatformServices services;
    private final Platforms platforms;
    private final ResourceLinks links;
    private final Roster roster;
    private final Clock clock;

    Rosters(PlatformServices services, Platforms platforms, ResourceLinks links, Roster roster, Clock clock) {
        this.services = services;
        this.platforms = platforms;
        this.links = links;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * Whoever the VLE names is a member here. Whom an earlier reading named and this one does not is no longer active;
     * but an answer that names nobody, or does not tell of everybody, ends nobody's membership.
     *
     * @param launcher who brought it about by coming, and stays in any case
     * @return how many people are named; empty where the VLE tells nobody's names
     * @throws IOException where it cannot be read to its end: then those that were named until there are members, and
     *     nobody's membership ended
     */
    public Optional<Integer> read(UUID link, UUID launcher) throws IOException {
        ResourceLink place = links.find(link);
        Platform platform = platforms.find(place.platformId).orElseThrow();
        if (place.memberships == null || !platform.enabled) {
            return Optional.empty();
        }
        var reading = new RosterReading(place.memberships, clock.instant());
        var batches = new RosterBatches(some -> roster.named(place.courseId, platform.issuer, some, reading));
        boolean everybody = readPages(platform, reading, batches);
        int named = batches.end();
        if (everybody && named > 0) {
            roster.ended(place.courseId, reading, launcher);
        }
        links.rosterRead(place);
        return Optional.of(named);
    }

    /** As {@link #read}, unless that was done in the last minutes. */
    void readIfOld(UUID link, UUID launcher) throws IOException {
        Instant before = links.find(link).rosterAt;
        if (before == null || before.plus(FRESH).isBefore(clock.instant())) {
            read(link, launcher);
        }
    }

    private boolean readPages(Platform platform, RosterReading reading, RosterBatches batches) throws IOException {
        boolean everybody = true;
        Set<String> seen = new HashSet<>();
        Optional<String> page = Optional.of(limited(reading.roster()));
        while (page.isPresent()) {
            String address = page.get();
            boolean endless = !seen.add(address)
                    || seen.size() > MOST_PAGES
                    || reading.began().plus(LONGEST).isBefore(clock.instant());
            if (endless || !sameOrigin(address, reading.roster())) {
                throw new IOException("The roster at " + LoggedAddress.of(reading.roster()) + " goes on at "
                        + LoggedAddress.of(address));
            }
            HttpResponse<InputStream> answer = services.open(platform, SCOPE, address, TYPE, LARGEST);
            try (InputStream body = answer.body()) {
                everybody &= RosterPage.read(body, batches);
            }
            page = next(answer.headers().allValues("Link"), address);
        }
        return everybody;
    }

    private static Optional<String> next(List<String> links, String page) throws IOException {
        try {
            return LinkHeader.next(links, page);
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("The roster at " + LoggedAddress.of(page) + " goes on nowhere", noAddress);
        }
    }

    private static boolean sameOrigin(String address, String other) throws IOException {
        try {
            return Address.origin(address).equals(Address.origin(other));
        } catch (RefusedException noAddress) {
            throw new IOException("A roster at " + LoggedAddress.of(address) + ", which is no address", noAddress);
        }
    }

    /** Asks for pages of a size that is soon made and soon written; a platform may give others. */
    private static String limited(String memberships) {
        String address = memberships.replaceFirst("#.*", "");
        boolean query = address.indexOf('?') >= 0;
        return query && address.matches(".*[?&]limit=.*") ? address : address + (query ? "&" : "?") + "limit=" + PAGE;
    }
}
