package org.perceptory.domain.blob;

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

/** A database from the time when versions 1 and 2 of perceptory-image shipped, brought to today. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class BackbonesGoneTest {
    private static final String SCHEMA = "before_backbones_went";
    private static final String VERSION_1 = "d2443045c0c4be76914b927671b529d5f2e73ecc7c7a5b550b501e725c4f3fbb";
    private static final String VERSION_2 = "54796b5c02cf82e90341072ae58a3450ca30d604ff2fe12aa0465c19e5d29f4a";

    @Inject
    AgroalDataSource database;

    @AfterEach
    void forget() throws SQLException {
        execute("drop schema if exists " + SCHEMA + " cascade");
    }

    @Test
    void whatTheyMadeOfPicturesGoesAndAllElseStays() throws SQLException {
        migrate("8");
        execute("insert into " + SCHEMA + ".blob (sha256, content) values ('picture', '\\x00')");
        for (String backbone : List.of(VERSION_1, VERSION_2, "another")) {
            execute("insert into %s.embedding (blob_sha256, backbone_sha256, vector) values ('picture', '%s', '\\x00')"
                    .formatted(SCHEMA, backbone));
        }

        migrate("9");

        assertThat(column("select backbone_sha256 from " + SCHEMA + ".embedding"))
                .containsExactly("another");
        assertThat(column("select sha256 from " + SCHEMA + ".blob")).containsExactly("picture");
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
