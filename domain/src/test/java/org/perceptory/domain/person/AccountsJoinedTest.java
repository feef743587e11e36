package org.perceptory.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Given;
import org.perceptory.testbed.PostgresResource;

/** What becomes of each table's rows when their account goes over to another. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AccountsJoinedTest {
    /** Whoever has such a row keeps their account. */
    private static final Set<String> REFUSED = Set.of(
            "access_token.person_id",
            "grade.person_id",
            "local_account.person_id",
            "project.owner_id",
            "review.reviewer_id",
            "submission.person_id",
            "training_job.person_id");

    private static final Set<String> GO_OVER = Set.of(
            "allotment.marker_id",
            "allotment.student_id",
            "deep_link.person_id",
            "extension.granted_by",
            "extension.person_id",
            "identity.person_id",
            "membership.person_id",
            "regrade_request.answered_by",
            "saved_comment.person_id",
            "sign_in.person_id");

    /** Only who has a local account has one. */
    private static final Set<String> OF_LOCAL_ACCOUNTS = Set.of("account_invitation.person_id");

    @Inject
    Given given;

    @Inject
    Classroom classroom;

    @Inject
    WaysIn ways;

    @Inject
    EntityManager entities;

    @Test
    @SuppressWarnings("unchecked")
    void everyColumnThatRefersToAPersonIsThoughtOf() {
        List<String> columns = entities.createNativeQuery("""
                select concat(c.conrelid\\:\\:regclass, '.', a.attname) from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                where c.contype = 'f' and c.confrelid = cast('person' as regclass)""", String.class).getResultList();
        Set<String> known = new TreeSet<>(REFUSED);
        known.addAll(GO_OVER);
        known.addAll(OF_LOCAL_ACCOUNTS);
        assertThat(columns).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void savedCommentsAndTheLogGoOver() {
        Person from = given.student();
        Person to = given.student();
        run(
                "insert into saved_comment (id, person_id, text, created_at) values (gen_random_uuid(), ?1, 'Well done', now())",
                from.id);
        run("insert into audit_entry (at, action, detail, by_id) values (now(), 'COURSE_RENAMED', '', ?1)", from.id);
        run("insert into audit_entry (at, action, detail, whom_id) values (now(), 'ROLE_CHANGED', '', ?1)", from.id);

        ways.join(from, to);

        assertThat(count("select count(*) from saved_comment where person_id = ?1", to.id))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit_entry where by_id = ?1 and action = 'COURSE_RENAMED'", to.id))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit_entry where whom_id = ?1 and action = 'ROLE_CHANGED'", to.id))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit_entry where by_id = ?1 or whom_id = ?1", from.id))
                .isZero();
    }

    /** Days from now; of a cut-off - for none of its own, which here is for ever. */
    @ParameterizedTest(name = "{0} to {1} and {2} to {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1, 2, 3, 4, 3, 4",
                "3, 4, 1, 2, 3, 4",
                "1, 9, 3, 4, 3, 9",
                "1, -, 3, 4, 3, -",
                "3, 4, 1, -, 3, -",
                "1, -, 3, -, 3, -"
            })
    void theLaterExtensionStays(
            int due, Integer cutOff, int otherDue, Integer otherCutOff, int stays, Integer cutOffStays) {
        Person from = given.student();
        Person to = given.student();
        UUID activity = classroom.open().activity().id;
        extend(activity, from.id, due, cutOff);
        extend(activity, to.id, otherDue, otherCutOff);

        ways.join(from, to);

        assertThat(count(
                        "select count(*) from extension where person_id = ?1 and due_at = " + day(stays)
                                + " and cut_off_at is not distinct from " + day(cutOffStays),
                        to.id))
                .isEqualTo(1);
    }

    private void extend(UUID activity, UUID person, int due, Integer cutOff) {
        run(
                "update activity set due_at = " + day(0) + ", cut_off_at = null, late_allowed = true where id = ?1",
                activity);
        run(
                "insert into extension (activity_id, person_id, due_at, cut_off_at, reason, granted_at) values ('"
                        + activity + "', ?1, " + day(due) + ", " + day(cutOff) + ", '', now())",
                person);
    }

    private static String day(Integer day) {
        return day == null ? "cast(null as timestamptz)" : "timestamptz '2031-02-01' + interval '" + day + " days'";
    }

    private void run(String change, UUID of) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery(change).setParameter(1, of).executeUpdate());
    }

    private long count(String query, UUID of) {
        return ((Number) entities.createNativeQuery(query).setParameter(1, of).getSingleResult()).longValue();
    }
}
