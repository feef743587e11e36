package org.perceptory.domain.blob;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.schema.OlderSchema;
import org.perceptory.testbed.PostgresResource;

/** A database from the time when versions 1 and 2 of perceptory-image shipped, brought to today. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class BackbonesGoneTest {
    private static final String VERSION_1 = "d2443045c0c4be76914b927671b529d5f2e73ecc7c7a5b550b501e725c4f3fbb";
    private static final String VERSION_2 = "54796b5c02cf82e90341072ae58a3450ca30d604ff2fe12aa0465c19e5d29f4a";

    @Inject
    AgroalDataSource database;

    @Test
    void whatTheyMadeOfPicturesGoesAndAllElseStays() throws SQLException {
        try (var schema = new OlderSchema(database, "before_backbones_went")) {
            schema.migrate("8");
            schema.execute("insert into blob (sha256, content) values ('picture', '\\x00')");
            for (String backbone : List.of(VERSION_1, VERSION_2, "another")) {
                schema.execute(
                        "insert into embedding (blob_sha256, backbone_sha256, vector) values ('picture', '%s', '\\x00')"
                                .formatted(backbone));
            }

            schema.migrate("9");

            assertThat(schema.column("select backbone_sha256 from embedding")).containsExactly("another");
            assertThat(schema.column("select sha256 from blob")).containsExactly("picture");
        }
    }
}
