package org.perceptory.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.schema.OlderSchema;
import org.perceptory.testbed.PostgresResource;

/** A database from the time when whoever looked at a submission began a review of it, brought to today. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FirstWordMigrationTest {
    @Inject
    AgroalDataSource database;

    @Test
    void emptyReviewsGoAndTheFirstOfTheOthersCounts() throws SQLException {
        try (var schema = new OlderSchema(database, "before_the_first_word")) {
            schema.migrate("13");
            review(schema, 1, 1, " \n", null, true, false);
            review(schema, 2, 1, "", "42", false, false);
            review(schema, 3, 1, "Later", "43", false, false);
            review(schema, 4, 2, "First", null, true, false);
            review(schema, 5, 2, "Second", null, false, false);
            review(schema, 6, 3, "", null, true, false);
            review(schema, 7, 4, "", null, true, false);
            review(schema, 8, 5, "", null, true, true);
            review(schema, 9, 6, "", "0", true, false);
            schema.insertAlone(
                    "insert into review_comment (id, review_id, text, created_at) values ('%s', '%s', 'Hm', now())"
                            .formatted(id(1), id(7)));

            schema.migrate("16");

            assertThat(schema.column("select right(id::text, 1) || case when final then ' counts' else '' end from"
                            + " review order by id"))
                    .containsExactly("2 counts", "3", "4 counts", "5", "7 counts", "8 counts", "9 counts");
        }
    }

    private static void review(
            OlderSchema schema, int id, int submission, String text, String points, boolean counts, boolean released)
            throws SQLException {
        schema.insertAlone(
                """
            insert into review (id, submission_id, text, points, final, released_at, created_at, changed_at)
            values ('%s', '%s', '%s', %s, %s, %s, timestamp 'epoch' + interval '%d days', now())""".formatted(id(id), id(submission), text, points, counts, released ? "now()" : "null", id));
    }

    private static String id(int number) {
        return "00000000-0000-0000-0000-00000000000" + number;
    }
}
