package org.perceptory.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perceptory.testbed.PostgresResource;

/** A database from the time when whoever looked at a submission began a review of it, brought to today. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FirstWordMigrationTest {
    private static final String SCHEMA = "before_the_first_word";

    @Inject
    AgroalDataSource database;

    @AfterEach
    void forget() throws SQLException {
        execute("drop schema if exists " + SCHEMA + " cascade");
    }

    @Test
    void emptyReviewsGoAndTheFirstOfTheOthersCounts() throws SQLException {
        migrate("13");
        review(1, 1, " \n", null, true, false);
        review(2, 1, "", "42", false, false);
        review(3, 1, "Later", "43", false, false);
        review(4, 2, "First", null, true, false);
        review(5, 2, "Second", null, false, false);
        review(6, 3, "", null, true, false);
        review(7, 4, "", null, true, false);
        review(8, 5, "", null, true, true);
        review(9, 6, "", "0", true, false);
        insert("insert into review_comment (id, review_id, text, created_at) values ('%s', '%s', 'Hm', now())"
                .formatted(id(1), id(7)));

        migrate("16");

        assertThat(column("select right(id::text, 1) || case when final then ' counts' else '' end from " + SCHEMA
                        + ".review order by id"))
                .containsExactly("2 counts", "3", "4 counts", "5", "7 counts", "8 counts", "9 counts");
    }

    private void review(int id, int submission, String text, String points, boolean counts, boolean released)
            throws SQLException {
        insert("""
            insert into review (id, submission_id, text, points, final, released_at, created_at, changed_at)
            values ('%s', '%s', '%s', %s, %s, %s, timestamp 'epoch' + interval '%d days', now())""".formatted(id(id), id(submission), text, points, counts, released ? "now()" : "null", id));
    }

    private static String id(int number) {
        return "00000000-0000-0000-0000-00000000000" + number;
    }

    /** Without what the rows refer to, which is of no account here. */
    private void insert(String sql) throws SQLException {
        execute("set session_replication_role = replica; set search_path = " + SCHEMA + "; " + sql
                + "; reset search_path; reset session_replication_role");
    }

    private void migrate(String to) {
        Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .target(to)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
