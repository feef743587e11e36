package org.perceptory.app.running;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Projects of a time when their backbone was an earlier version of itself, which does not ship any more. */
public final class EarlierBackbone {

    /** Version 1 of perceptory-image. */
    private static final String FILE = "d2443045c0c4be76914b927671b529d5f2e73ecc7c7a5b550b501e725c4f3fbb";

    private EarlierBackbone() {}

    /**
     * Writes into the database that the project's models were trained on it, and that nothing else has seen its
     * samples.
     */
    public static void of(String project) {
        run("update model set backbone_sha256 = '" + FILE + "' where project_id = cast(? as uuid)", project);
        run(
                "delete from embedding where blob_sha256 in (select blob_sha256 from sample where project_id = cast(? as uuid))",
                project);
    }

    private static void run(String sql, String project) {
        try (var connection = DriverManager.getConnection(RunningPerceptory.database());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, project);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database was not written", e);
        }
    }
}
