package org.perceptory.app.lti.advantage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.perceptory.app.lti.message.Roles;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.lti.Address;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.Platforms;
import org.perceptory.domain.lti.ResourceLink;
import org.perceptory.domain.lti.ResourceLinks;
import org.perceptory.domain.lti.Roster;

/** Reads who is in a course from its VLE (LTI Names and Role Provisioning Services 2.0), page by page. */
@ApplicationScoped
public class Rosters {

    private static final List<String> SCOPE =
            List.of("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");
    private static final String TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;[^,]*\\brel=\"?next\"?");
    private static final int MOST_PAGES = 200;
    private static final int NAME = 200;
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final PlatformServices services;
    private final Platforms platforms;
    private final ResourceLinks links;
    private final Roster roster;
    private final ObjectMapper json;
    private final Clock clock;

    Rosters(
            PlatformServices services,
            Platforms platforms,
            ResourceLinks links,
            Roster roster,
            ObjectMapper json,
            Clock clock) {
        this.services = services;
        this.platforms = platforms;
        this.links = links;
        this.roster = roster;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Makes the course's people those of the VLE: whoever is there is a member here, who left is no longer active.
     *
     * @return how many people; empty where the VLE tells nobody's names
     * @throws IOException where it cannot be read to its end: then nothing was changed
     */
    public Optional<Integer> read(UUID link) throws IOException {
        ResourceLink place = links.find(link);
        Platform platform = platforms.find(place.platformId).orElseThrow();
        if (place.memberships == null || !platform.enabled) {
            return Optional.empty();
        }
        List<Roster.Member> members = new ArrayList<>();
        Optional<String> page = Optional.of(place.memberships);
        for (int pages = 0; page.isPresent(); pages++) {
            if (pages == MOST_PAGES || !Address.origin(page.get()).equals(Address.origin(place.memberships))) {
                throw new IOException("The roster at " + place.memberships + " goes on at " + page.get());
            }
            HttpResponse<byte[]> answer = services.get(platform, SCOPE, page.get(), TYPE);
            json.readTree(answer.body())
                    .path("members")
                    .forEach(member -> member(member).ifPresent(members::add));
            page = answer.headers().allValues("Link").stream()
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst();
        }
        roster.replace(place.courseId, platform.issuer, members);
        links.rosterRead(place.id);
        return Optional.of(members.size());
    }

    /** As {@link #read}, unless that was done in the last minutes. */
    void readIfOld(UUID link) throws IOException {
        Instant before = links.find(link).rosterAt;
        if (before == null || before.plus(FRESH).isBefore(clock.instant())) {
            read(link);
        }
    }

    private static Optional<Roster.Member> member(JsonNode member) {
        String subject = member.path("user_id").asText("");
        List<String> roles = StreamSupport.stream(member.path("roles").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        Optional<CourseRole> role = Roles.of(roles);
        boolean active = member.path("status").asText("Active").equals("Active");
        if (subject.isBlank() || subject.length() > 255 || subject.indexOf('\0') >= 0 || role.isEmpty() || !active) {
            return Optional.empty();
        }
        return Optional.of(new Roster.Member(
                subject,
                words(member.path("name").asText("")),
                words(member.path("email").asText("")),
                role.get()));
    }

    private static String words(String text) {
        String words = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return words.length() <= NAME ? words : words.substring(0, NAME);
    }
}
