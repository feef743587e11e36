package org.perceptory.domain.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The one connection of this process that listens; made anew whenever the database went away. */
@ApplicationScoped
class DatabaseListener {
    private static final Logger LOG = Logger.getLogger(DatabaseListener.class);
    private static final int WAIT_MS = 10_000;
    private static final int RECONNECT_MS = 250;

    private final AgroalDataSource database;
    private final Events events;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Connection current;
    private Thread thread;

    DatabaseListener(AgroalDataSource database, Events events) {
        this.database = database;
        this.events = events;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("database-listener").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        Connection open = current;
        if (open != null) {
            try {
                open.unwrap(java.sql.Connection.class).abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The listening connection was gone already", e);
            }
        }
        thread.join(1_000);
    }

    private void run() {
        boolean lost = false;
        while (!isStopped()) {
            try (Connection connection = database.getConnection()) {
                current = connection;
                listen(connection);
                if (lost) {
                    LOG.info("Listening to the database again");
                    lost = false;
                    events.reconnected();
                }
                receive(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (!isStopped() && !lost) {
                    LOG.warnf("Not listening to the database, trying again: %s", e.getMessage());
                }
                lost = true;
                pause();
            }
        }
    }

    private static void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (Channel channel : Channel.values()) {
                statement.execute("listen " + channel.sqlName());
            }
        }
    }

    private void receive(PGConnection connection) throws SQLException {
        while (!isStopped()) {
            PGNotification[] notifications = connection.getNotifications(WAIT_MS);
            if (notifications == null) {
                continue;
            }
            for (PGNotification n : notifications) {
                events.received(Channel.valueOf(n.getName().toUpperCase(java.util.Locale.ROOT)), n.getParameter());
            }
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause() {
        try {
            stopped.await(RECONNECT_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
