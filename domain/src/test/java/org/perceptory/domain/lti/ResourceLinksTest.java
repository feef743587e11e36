package org.perceptory.domain.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.RosterReading;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.PersonClaims;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.PostgresResource;

/** Links that a launch changes, or moves to another course, while something else is done with them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ResourceLinksTest {
    private static final String MEMBERS = "https://vle.example/members";

    @Inject
    ResourceLinks links;

    @Inject
    Platforms platforms;

    @Inject
    Courses courses;

    @Inject
    Roster roster;

    @Inject
    People people;

    @Inject
    Given given;

    String issuer;
    UUID platform;
    UUID here;
    UUID elsewhere;

    @BeforeEach
    void twoCoursesOfAVle() {
        issuer = "https://" + UUID.randomUUID() + ".example";
        platform = platforms.register(new PlatformFacts(
                        "VLE", issuer, "client", issuer, issuer, "", "", issuer, true, List.of("1"), List.of()))
                .id;
        here = courses.launched(platform, "here", "Here").id;
        elsewhere = courses.launched(platform, "elsewhere", "Elsewhere").id;
    }

    /**
     * What launches say while a column is made: h from here, e from elsewhere, c from here with a column, C from
     * elsewhere with one.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "'', true, made",
                "h, true, made",
                "e, false, -",
                "c, false, told",
                "C, false, told",
                "e h, true, made",
                "C h, true, made"
            })
    void a_column_is_written_to_the_link_that_it_was_made_for(String launches, boolean written, String column) {
        ResourceLink asked = launched(here, null);
        for (String launch : launches.isEmpty() ? new String[0] : launches.split(" ")) {
            launched("hc".contains(launch) ? here : elsewhere, "cC".contains(launch) ? "told" : null);
        }
        assertThat(links.column(asked, "made")).isEqualTo(written);
        assertThat(now(asked).lineItem).isEqualTo(column);
    }

    @Test
    void a_column_that_is_made_anew_takes_the_place_of_that_one_alone() {
        ResourceLink asked = launched(here, "gone");
        assertThat(links.column(asked, "anew")).isTrue();
        assertThat(links.column(asked, "a second one")).isFalse();
        assertThat(now(asked).lineItem).isEqualTo("anew");
    }

    @Test
    void the_people_of_the_course_to_which_a_link_moves_were_not_read_by_it() {
        ResourceLink read = launched(here, null);
        links.rosterRead(read);
        assertThat(now(read).rosterAt).isNotNull();
        launched(here, null);
        assertThat(now(read).rosterAt).isNotNull();
        launched(elsewhere, null);
        assertThat(now(read).rosterAt).isNull();
        links.rosterRead(read);
        assertThat(now(read).rosterAt)
                .as("a reading that began before it moved")
                .isNull();
    }

    @Test
    void what_is_done_with_a_link_and_what_a_launch_writes_do_not_undo_each_other() {
        ResourceLink link = launched(here, null);
        Instant bound = Instant.parse("2026-05-04T03:02:01Z");
        QuarkusTransaction.requiringNew().run(() -> {
            ResourceLink before = ResourceLink.findById(link.id);
            QuarkusTransaction.requiringNew().run(() -> launched(here, "told"));
            before.boundAt = bound;
        });
        assertThat(now(link).boundAt).isEqualTo(bound);
        assertThat(now(link).lineItem).isEqualTo("told");
    }

    @Test
    void what_an_admin_does_with_a_platform_and_what_its_services_find_do_not_undo_each_other() {
        QuarkusTransaction.requiringNew().run(() -> {
            Platform before = Platform.findById(platform);
            QuarkusTransaction.requiringNew().run(() -> platforms.tokenAudience(platform, "found"));
            before.name = "Our own";
        });
        Platform now = QuarkusTransaction.requiringNew().call(() -> Platform.findById(platform));
        assertThat(now.name).isEqualTo("Our own");
        assertThat(now.tokenAudience).isEqualTo("found");
    }

    /** The VLE took nobody out, so nobody is; but its list is read no longer, and a tutor is told. */
    @Test
    void a_course_whose_only_link_moves_away_keeps_its_people_and_tells_its_tutors() {
        Person tutor = people.signedIn(issuer, "tutor", Role.STUDENT);
        courses.enter(here, tutor.id, CourseRole.TUTOR);
        launched(here, null);
        assertThat(courses.listReadUntil(tutor, here))
                .as("nobody was named yet")
                .isEmpty();
        var reading = new RosterReading(MEMBERS, Instant.now());
        roster.named(
                here,
                issuer,
                List.of(new Roster.Member(new PersonClaims("ada", "Ada", "", ""), Optional.of(CourseRole.STUDENT))),
                reading);
        Person ada = people.find(issuer, "ada").orElseThrow();
        assertThat(courses.listReadUntil(tutor, here)).as("it is read").isEmpty();

        launched(elsewhere, null);
        assertThat(courses.listReadUntil(tutor, here)).contains(reading.began());
        assertThat(courses.role(ada, here)).contains(CourseRole.STUDENT);
        assertRefused(Refusal.NOT_FOUND, () -> courses.listReadUntil(ada, here));
        assertRefused(Refusal.NOT_FOUND, () -> courses.listReadUntil(given.admin(), here));

        launched(here, null);
        assertThat(courses.listReadUntil(tutor, here))
                .as("a link is here again")
                .isEmpty();
    }

    private ResourceLink launched(UUID course, String lineItem) {
        return links.launched(
                new ResourceLinks.Place(platform, "1", "link", course, "Link", lineItem, null, "", MEMBERS));
    }

    private static ResourceLink now(ResourceLink link) {
        return QuarkusTransaction.requiringNew().call(() -> ResourceLink.findById(link.id));
    }
}
