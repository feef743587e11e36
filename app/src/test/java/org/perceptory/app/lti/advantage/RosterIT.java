package org.perceptory.app.lti.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.FalseToken;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.falsevle.TestBrowser;
import org.perceptory.app.running.RunningPerceptory;

/** People come from the roster when a tutor does, and go when it no longer names them. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class RosterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SYSTEM_ADMIN = "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator";

    private FalsePlatform platform;
    private FalseToken tutor;

    @BeforeEach
    void aCourseWithARoster() {
        platform = new FalsePlatform();
        tutor = FalseToken.of(platform, FalseToken.TUTOR)
                .with("sub", "tutor")
                .with(
                        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                        Map.of("context_memberships_url", platform.issuer() + "/members"));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void people_come_page_by_page_and_who_is_named_no_longer_is_no_longer_active() {
        launch("came by a launch", FalseToken.STUDENT);
        platform.services()
                .roster(
                        list(member("tutor", FalseToken.TUTOR, "Active"), member("one", FalseToken.STUDENT, "Active")),
                        list(
                                member("two", FalseToken.STUDENT, "Active"),
                                member("gone", FalseToken.STUDENT, "Inactive"),
                                member(
                                        "parent",
                                        "http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor",
                                        "Active")));
        launch("tutor", FalseToken.TUTOR);
        await().atMost(PATIENCE)
                .until(() -> "came by a launch STUDENT, one STUDENT, parent STUDENT, tutor TUTOR, two STUDENT"
                        .equals(people()));
        assertThat(platform.services().rosterQueries()).containsExactly("limit=500", "page=1&of=1,2");
        assertThat(PlatformTable.query(
                        "select p.name from person p join identity i on i.person_id = p.id where i.issuer = ? and i.subject = 'two'",
                        platform.issuer()))
                .isEqualTo("Name of two");

        platform.services().roster(list(member("one", FalseToken.STUDENT, "Active")));
        longAgo();
        launch("tutor", FalseToken.TUTOR);
        await().atMost(PATIENCE).until(() -> "came by a launch STUDENT, one STUDENT, tutor TUTOR".equals(people()));
    }

    @Test
    void who_runs_the_vle_and_is_on_no_roster_stays_in() {
        platform.services().roster(list(member("one", FalseToken.STUDENT, "Active")));
        launch("admin", SYSTEM_ADMIN);
        await().atMost(PATIENCE).until(() -> "admin TUTOR, one STUDENT".equals(people()));
        platform.services().roster(list(member("two", FalseToken.STUDENT, "Active")));
        longAgo();
        launch("admin", SYSTEM_ADMIN);
        await().atMost(PATIENCE).until(() -> "admin TUTOR, two STUDENT".equals(people()));
        launch("admin", SYSTEM_ADMIN);
        assertThat(people()).as("with a fresh one").isEqualTo("admin TUTOR, two STUDENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"members\":[]}",
                "{}",
                "{\"members\":null}",
                "{\"members\":[{\"name\":\"nobody\"},{\"user_id\":\"two\"}]}"
            })
    void an_answer_that_does_not_tell_of_everybody_ends_nobodys_membership(String answer) {
        platform.services().roster(list(member("one", FalseToken.STUDENT, "Active")));
        launch("tutor", FalseToken.TUTOR);
        await().atMost(PATIENCE).until(() -> "one STUDENT, tutor TUTOR".equals(people()));
        platform.services().rosterPages(1, page -> answer);
        longAgo();
        launch("tutor", FalseToken.TUTOR);
        await().atMost(PATIENCE).until(() -> "t".equals(PlatformTable.query("""
                            select roster_at > now() - interval '1 hour' from resource_link l
                            join platform p on p.id = l.platform_id where p.issuer = ?""", platform.issuer())));
        assertThat(people()).startsWith("one STUDENT, tutor TUTOR");
    }

    /** In pages as they were asked for, and all in one from a platform that gives no others. */
    @ParameterizedTest
    @ValueSource(ints = {40, 1})
    void twenty_thousand_members_come(int pages) {
        int each = 20_000 / pages;
        platform.services()
                .rosterPages(
                        pages,
                        page -> IntStream.range(page * each, (page + 1) * each)
                                .mapToObj(i -> member("member " + i, FalseToken.STUDENT, "Active"))
                                .collect(Collectors.joining(",", "{\"members\":[", "]}")));
        for (String time : List.of("first", "again")) {
            long begun = System.nanoTime();
            launch("tutor", FalseToken.TUTOR);
            await().atMost(PATIENCE).until(() -> "20000".equals(PlatformTable.query("""
                        select count(*) from membership m join course c on c.id = m.course_id
                        join platform p on p.id = c.platform_id join resource_link l on l.course_id = c.id
                        where p.issuer = ? and m.active and m.role = 'STUDENT'
                          and l.roster_at > now() - interval '1 hour'""", platform.issuer())));
            assertThat((System.nanoTime() - begun) / 1e9).as("seconds, " + time).isLessThan(30);
            longAgo();
        }
    }

    private void launch(String subject, String role) {
        FalseToken token = tutor.copy().with("sub", subject).with(FalseToken.LTI + "roles", List.of(role));
        assertThat(new TestBrowser().launch(platform, token).status()).isEqualTo(303);
    }

    /** The roster was read so long ago that it is read again. */
    private void longAgo() {
        PlatformTable.update("""
            update resource_link set roster_at = now() - interval '2 hours'
            where platform_id = (select id from platform where issuer = ?)""", platform.issuer());
    }

    private String people() {
        return PlatformTable.query("""
            select string_agg(i.subject || ' ' || m.role, ', ' order by i.subject) from membership m
            join identity i on i.person_id = m.person_id where i.issuer = ? and m.active""", platform.issuer());
    }

    private static String list(String... members) {
        return "[" + String.join(",", members) + "]";
    }

    private static String member(String subject, String role, String status) {
        return "{\"user_id\":\"" + subject + "\",\"roles\":[\"" + role + "\"],\"status\":\"" + status
                + "\",\"name\":\"Name of " + subject + "\",\"email\":\"" + subject.replace(' ', '.')
                + "@vle.example\"}";
    }
}
