package org.perceptory.domain.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A database as an earlier version of Perceptory left it: a schema of its own beside today's, which goes when closed.
 */
public final class OlderSchema implements AutoCloseable {

    private final DataSource database;
    private final String name;

    /** @param name of the schema; whatever was in it goes */
    public OlderSchema(DataSource database, String name) throws SQLException {
        this.database = database;
        this.name = name;
        drop();
    }

    /** Brings it up to a version of the migrations. */
    public void migrate(String to) {
        Flyway.configure().dataSource(database).schemas(name).target(to).load().migrate();
    }

    /** Runs a statement in it. */
    public void execute(String sql) throws SQLException {
        in("set search_path = " + name, sql, "reset search_path");
    }

    /** Inserts rows without those that they refer to, where these are of no account. */
    public void insertAlone(String sql) throws SQLException {
        in(
                "set session_replication_role = replica",
                "set search_path = " + name,
                sql,
                "reset search_path",
                "reset session_replication_role");
    }

    private void in(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(String.join("; ", statements));
        }
    }

    /** The first column of what is asked of it. */
    public List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + name);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            } finally {
                statement.execute("reset search_path");
            }
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        drop();
    }

    private void drop() throws SQLException {
        in("drop schema if exists " + name + " cascade");
    }
}
