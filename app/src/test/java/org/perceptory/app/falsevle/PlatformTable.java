package org.perceptory.app.falsevle;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.perceptory.app.running.RunningPerceptory;

/** What an admin does on their page, done in the database. */
public final class PlatformTable {

    private PlatformTable() {}

    static void register(FalsePlatform platform) {
        UUID id = UUID.randomUUID();
        String issuer = platform.issuer();
        update("""
        insert into platform (id, name, issuer, client_id, authorization_endpoint, token_endpoint, key_set_url, enabled, created_at)
        values (?, 'Test VLE', ?, ?, ?, ?, ?, true, now())""", id, issuer, platform.clientId(), issuer + "/auth", issuer + "/token", issuer + "/keys");
        update("insert into platform_deployment values (?, ?, now())", id, FalsePlatform.DEPLOYMENT);
    }

    /** Changes what nobody's page changes. @return how many rows */
    public static int update(String sql, Object... values) {
        try (var connection = DriverManager.getConnection(RunningPerceptory.database());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row. */
    public static String query(String sql, Object... values) {
        try (var connection = DriverManager.getConnection(RunningPerceptory.database());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
