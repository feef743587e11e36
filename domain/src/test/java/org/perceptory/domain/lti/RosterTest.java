package org.perceptory.domain.lti;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.audit.AuditEntry;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.Membership;
import org.perceptory.domain.course.Memberships;
import org.perceptory.domain.course.Participant;
import org.perceptory.domain.course.RosterReading;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.PeopleByClaims;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.PersonClaims;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.PostgresResource;

/** People of a course who come and go by what its VLE says of them: by launches, and by its roster. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RosterTest {
    private static final UUID NOBODY = UUID.randomUUID();

    @Inject
    Roster roster;

    @Inject
    Memberships memberships;

    @Inject
    PeopleByClaims claims;

    @Inject
    People people;

    @Inject
    Courses courses;

    @Inject
    ResourceLinks links;

    String issuer;
    UUID course;

    @BeforeEach
    void aCourseOfAVle() {
        issuer = "https://" + UUID.randomUUID() + ".example";
        Platform platform = new Platform();
        platform.id = UUID.randomUUID();
        platform.name = "VLE";
        platform.issuer = issuer;
        platform.clientId = "client";
        platform.authorizationEndpoint = issuer;
        platform.tokenEndpoint = issuer;
        platform.keySetUrl = issuer;
        platform.frameOrigins = "";
        platform.createdAt = Instant.now();
        QuarkusTransaction.requiringNew().run(() -> platform.persist());
        course = courses.launched(platform.id, "course", "Course").id;
    }

    /**
     * Steps: L launch as learner, I as instructor, N with no role; r a roster that names them as learner, i as
     * instructor, n with no role; o one that does not; m the one that their own launch, just before, brought about and
     * that does not name them.
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "L, STUDENT",
        "I, TUTOR",
        "N, STUDENT",
        "r, STUDENT",
        "i, TUTOR",
        "n, STUDENT",
        "L o, STUDENT",
        "I o o, TUTOR",
        "I m, TUTOR",
        "r o, out",
        "i o, out",
        "r L o, out",
        "r L m, STUDENT",
        "i I m, TUTOR",
        "i I m o, TUTOR",
        "r o L, STUDENT",
        "r o L o, STUDENT",
        "r o L r o, out",
        "r o r, STUDENT",
        "L r o, out",
        "I N, TUTOR",
        "i N, TUTOR",
        "i n, TUTOR",
        "I n, TUTOR",
        "L N, STUDENT",
        "I L, STUDENT",
        "i L, STUDENT",
        "L I, TUTOR",
        "i r, STUDENT",
        "i o N, STUDENT",
        "i o n, STUDENT",
        "i o I, TUTOR"
    })
    void who_is_what_after(String steps, String expected) {
        UUID person = people.signedIn(issuer, "somebody", Role.STUDENT).id;
        for (String step : steps.split(" ")) {
            RosterReading reading = reading();
            switch (step) {
                case "L" -> memberships.came(course, new Participant(person, Optional.of(CourseRole.STUDENT)));
                case "I" -> memberships.came(course, new Participant(person, Optional.of(CourseRole.TUTOR)));
                case "N" -> memberships.came(course, new Participant(person, Optional.empty()));
                case "r" -> read(reading, Optional.of(CourseRole.STUDENT));
                case "i" -> read(reading, Optional.of(CourseRole.TUTOR));
                case "n" -> read(reading, Optional.empty());
                case "o" -> roster.ended(course, reading, NOBODY);
                case "m" -> roster.ended(course, reading, person);
                default -> throw new IllegalArgumentException(step);
            }
        }
        assertThat(courses.role(person(person), course).map(CourseRole::name).orElse("out"))
                .isEqualTo(expected);
    }

    private void read(RosterReading reading, Optional<CourseRole> role) {
        roster.named(course, issuer, List.of(new Roster.Member(told("somebody", "", ""), role)), reading);
        roster.ended(course, reading, NOBODY);
    }

    @Test
    void who_comes_while_the_roster_is_read_stays_and_an_older_reading_ends_nobody_of_a_newer_one() {
        read(reading(), Optional.of(CourseRole.STUDENT));
        Person person = people.find(issuer, "somebody").orElseThrow();
        RosterReading begun = reading();
        memberships.came(course, new Participant(person.id, Optional.of(CourseRole.STUDENT)));
        assertThat(roster.ended(course, begun, NOBODY)).isZero();
        RosterReading older = reading();
        read(reading(), Optional.of(CourseRole.STUDENT));
        assertThat(roster.ended(course, older, NOBODY)).isZero();
        assertThat(courses.role(person, course)).contains(CourseRole.STUDENT);
    }

    @Test
    void who_is_named_twice_is_one_member_with_the_higher_role() {
        roster.named(
                course,
                issuer,
                Stream.of(Optional.<CourseRole>empty(), Optional.of(CourseRole.TUTOR), Optional.of(CourseRole.STUDENT))
                        .map(role -> new Roster.Member(told("twice", "Ada", ""), role))
                        .toList(),
                reading());
        Person person = people.find(issuer, "twice").orElseThrow();
        assertThat(courses.role(person, course)).contains(CourseRole.TUTOR);
        assertThat(Membership.<Membership>list("courseId", course)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', '', -",
                "Ada Lovelace, '', Ada Lovelace",
                "Ada Lovelace, ada1, Ada Lovelace",
                "'', ada1, ada1",
                "'|Ada Lovelace', 'ada1|', Ada Lovelace",
                "'Ada Lovelace|', '|ada1', Ada Lovelace",
                "'Ada Lovelace|', '|', Ada Lovelace",
                "'Ada Lovelace|Ada King', '|', Ada King"
            })
    void a_user_name_is_a_name_for_who_has_no_other(String names, String userNames, String name) {
        String[] told = names.split("\\|", -1);
        for (int i = 0; i < told.length; i++) {
            claims.told(issuer, List.of(told("named", told[i], userNames.split("\\|", -1)[i])));
        }
        assertThat(people.find(issuer, "named").orElseThrow().name).isEqualTo(name);
    }

    @Test
    void the_same_people_told_of_from_many_places_at_once_are_made_known_once() throws Exception {
        List<PersonClaims> all = IntStream.range(0, 200)
                .mapToObj(i -> told("subject " + i, "Name " + i, ""))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Map<String, UUID>>> tellers = IntStream.range(0, 8)
                    .<Callable<Map<String, UUID>>>mapToObj(i -> () -> new TreeMap<>(claims.told(
                            issuer, i % 2 == 0 ? all : all.reversed().subList(0, 150))))
                    .toList();
            for (var teller : threads.invokeAll(tellers)) {
                assertThat(teller.get()).hasSizeBetween(150, 200);
            }
            var launches = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<UUID>>mapToObj(i -> () -> people.signedIn(issuer, "subject 7", Role.STUDENT).id)
                    .toList());
            assertThat(launches)
                    .allSatisfy(id -> assertThat(id.get())
                            .isEqualTo(people.find(issuer, "subject 7").orElseThrow().id));
        }
        assertThat(claims.told(issuer, all).values()).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    void a_roster_ends_no_membership_that_another_roster_of_the_course_began() {
        link("1", "https://vle.example/members");
        read(reading(), Optional.of(CourseRole.STUDENT));
        var other = new RosterReading("https://vle.example/of-one-group", Instant.now());
        assertThat(roster.ended(course, other, NOBODY)).isZero();
        assertThat(roster.ended(course, reading(), NOBODY)).isOne();
    }

    @Test
    void whom_an_address_named_that_no_link_has_any_longer_is_ended_by_the_one_that_stands_in_its_place() {
        link("1", "https://vle.example/members");
        read(reading(), Optional.of(CourseRole.TUTOR));
        Person tutor = people.find(issuer, "somebody").orElseThrow();
        link("1", "https://vle.example/members-anew");
        var anew = new RosterReading("https://vle.example/members-anew", Instant.now());
        assertThat(roster.ended(course, anew, NOBODY)).isOne();
        assertThat(courses.role(tutor, course)).isEmpty();
        assertThat(AuditEntry.<AuditEntry>list("action", AuditEntry.Action.MEMBER_REMOVED))
                .as("who is a tutor no longer stands in the log")
                .anyMatch(entry -> tutor.id.equals(entry.whomId));
    }

    @Test
    void what_a_tutor_does_and_what_the_vle_writes_do_not_undo_each_other() {
        read(reading(), Optional.of(CourseRole.STUDENT));
        UUID student = people.find(issuer, "somebody").orElseThrow().id;
        Instant later = Instant.now().plusSeconds(60).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        QuarkusTransaction.requiringNew().run(() -> {
            Membership before = Membership.findById(new Membership.Key(course, student));
            QuarkusTransaction.requiringNew()
                    .run(() -> Membership.update("rosterAt = ?1 where personId = ?2", later, student));
            before.raisedRole = CourseRole.TUTOR;
        });
        Membership now =
                QuarkusTransaction.requiringNew().call(() -> Membership.findById(new Membership.Key(course, student)));
        assertThat(now.raisedRole).isEqualTo(CourseRole.TUTOR);
        assertThat(now.rosterAt).isEqualTo(later);
    }

    private void link(String id, String memberships) {
        links.launched(new ResourceLinks.Place(platform(course), "1", id, course, "Link", null, null, "", memberships));
    }

    /**
     * What stands in a database from before rosters were remembered: who was active was named, unless they came since.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, true, true", "-5, true, true", "5, true, false", "-5, false, false", "-, false, false"})
    void of_memberships_from_before_those_count_as_named_that_were(Integer seen, boolean active, boolean named)
            throws IOException {
        UUID person = people.signedIn(issuer, "earlier", Role.STUDENT).id;
        Instant read = Instant.now().minusSeconds(60);
        ResourceLink link = links.launched(new ResourceLinks.Place(
                platform(course), "1", "link", course, "Link", null, null, "", "https://vle.example/members"));
        QuarkusTransaction.requiringNew().run(() -> {
            ResourceLink.update("rosterAt = ?1 where id = ?2", read, link.id);
            var membership = new Membership();
            membership.courseId = course;
            membership.personId = person;
            membership.role = CourseRole.STUDENT;
            membership.active = active;
            membership.createdAt = read;
            membership.seenAt = seen == null ? null : read.plusSeconds(seen);
            membership.persist();
        });
        String migration = migration();
        QuarkusTransaction.requiringNew()
                .run(() -> Membership.getEntityManager()
                        .createNativeQuery(migration.substring(migration.indexOf("update membership")))
                        .executeUpdate());
        assertThat(Membership.count("courseId = ?1 and roster = 'https://vle.example/members'", course))
                .isEqualTo(named ? 1 : 0);
    }

    private static UUID platform(UUID course) {
        return QuarkusTransaction.requiringNew().call(() -> Course.<Course>findById(course).platformId);
    }

    private static String migration() throws IOException {
        try (InputStream in = RosterTest.class.getResourceAsStream("/db/migration/V15__roster_named.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static RosterReading reading() {
        return new RosterReading("https://vle.example/members", Instant.now());
    }

    private Person person(UUID id) {
        return people.find(id).orElseThrow();
    }

    private static PersonClaims told(String subject, String name, String userName) {
        return new PersonClaims(subject, name, userName, "");
    }
}
