package org.perceptory.bench.running;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.postgresql.PGConnection;

/** What the API does not tell: the times of jobs to the microsecond, the stored files, which embeddings there are. */
public final class Database implements AutoCloseable {
    private static final List<String> TOLD = List.of("perceptory_project", "perceptory_queue");

    private final String url;
    private Connection connection;

    Database(String url) {
        this.url = url;
    }

    /**
     * Waits until it is so, looking whenever the service tells its own processes that something moved.
     *
     * @throws IllegalStateException where it has not become so within the patience
     */
    public void await(Duration patience, BooleanSupplier so) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            listen();
            while (!so.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new IllegalStateException("Not within " + patience.toSeconds() + " s");
                }
                connection.unwrap(PGConnection.class).getNotifications((int) left);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen() throws SQLException {
        try (var statement = connection().createStatement()) {
            for (String channel : TOLD) {
                statement.execute("listen " + channel);
            }
        }
    }

    /** The newest job of a project. */
    public Optional<JobTimes> newestJob(UUID project) {
        return job("project_id = ? order by submitted_at desc limit 1", project);
    }

    public JobTimes job(UUID job) {
        return job("id = ?", job).orElseThrow();
    }

    private Optional<JobTimes> job(String which, UUID id) {
        return first(
                "select state, submitted_at, started_at, ended_at from training_job where " + which,
                row -> new JobTimes(row.getString(1), time(row, 2), time(row, 3), time(row, 4)),
                id);
    }

    /** The stored files of a project's samples. */
    public List<byte[]> files(UUID project) {
        return all(
                "select content from blob where sha256 in (select blob_sha256 from sample where project_id = ?) order by sha256",
                row -> row.getBytes(1),
                project);
    }

    /** How many files of the project are embedded. */
    public long embedded(UUID project) {
        return first(
                        "select count(*) from embedding where blob_sha256 in (select blob_sha256 from sample where project_id = ?)",
                        row -> row.getLong(1),
                        project)
                .orElseThrow();
    }

    /** As if nothing had been embedded yet. */
    public void forgetEmbeddings() {
        try (var statement = connection().createStatement()) {
            statement.execute("delete from embedding");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> first(String sql, Row<T> row, UUID id) {
        return all(sql, row, id).stream().findFirst();
    }

    private <T> List<T> all(String sql, Row<T> row, UUID id) {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            statement.setObject(1, id);
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(row.of(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Optional<OffsetDateTime> time(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class));
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(url);
        }
        return connection;
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
