package org.perceptory.localpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    Path folder;

    @Test
    void keepsItsDataAndTakesOverWhatWasLeftRunning() throws Exception {
        LocalPostgres first = LocalPostgres.start(folder);
        execute(first, "create table kept (word text)");
        execute(first, "insert into kept values ('still here')");
        assertThat(query(first, "show fsync")).isEqualTo("on");

        // The first was never stopped, as after a kill.
        LocalPostgres second = LocalPostgres.start(folder);
        assertThat(second.port()).isEqualTo(first.port());
        assertThat(query(second, "select word from kept")).isEqualTo("still here");

        first.close();
        try (LocalPostgres third = LocalPostgres.start(folder)) {
            assertThat(query(third, "select word from kept")).isEqualTo("still here");
        }
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void oneThatIsStoppingIsWaitedForAndStartedAnew() throws Exception {
        LocalPostgres first = LocalPostgres.start(folder);
        execute(first, "create table kept (word text)");
        String began = query(first, "select pg_postmaster_start_time()");
        CompletableFuture<LocalPostgres> second;
        try (var used = DriverManager.getConnection(first.jdbcUrl())) {
            LocalPostgres.start(folder).close();
            Path pid = folder.resolve("data/postmaster.pid");
            await().until(() -> Files.readString(pid).contains("stopping"));
            second = CompletableFuture.supplyAsync(() -> LocalPostgres.start(folder));
            assertThat(used.isValid(1)).isTrue();
        }
        first.close();
        try (LocalPostgres anew = second.get()) {
            assertThat(query(anew, "select pg_postmaster_start_time()")).isNotEqualTo(began);
            assertThat(query(anew, "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void oneOfTwoThatStartAtTheSameMomentTakesOverTheOthersServer() throws Exception {
        CompletableFuture<LocalPostgres> first = CompletableFuture.supplyAsync(() -> LocalPostgres.start(folder));
        CompletableFuture<LocalPostgres> second = CompletableFuture.supplyAsync(() -> LocalPostgres.start(folder));
        try (LocalPostgres one = first.get();
                LocalPostgres other = second.get()) {
            assertThat(other.port()).isEqualTo(one.port());
            assertThat(query(one, "select 1")).isEqualTo(query(other, "select 1"));
        }
        await().until(() -> !Files.exists(folder.resolve("data/postmaster.pid")));
    }

    @Test
    void aFileLeftByADeadServerIsNoServer() throws Exception {
        LocalPostgres.start(folder).close();
        Path data = folder.resolve("data");
        // A number that some other process has by now, and a port where nobody answers.
        Files.writeString(
                data.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data + "\n1\n1\n\nlocalhost\n\nready\n");
        try (LocalPostgres again = LocalPostgres.start(folder)) {
            assertThat(query(again, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void onlyTheAddressIsAnsweredAndNothingStartsForAList() {
        LocalPostgresConfigSource source = new LocalPostgresConfigSource();
        assertThat(source.getOrdinal()).isLessThan(100);
        assertThat(source.getPropertyNames()).isEmpty();
        assertThat(source.getValue("quarkus.datasource.username")).isNull();
        assertThat(source.getValue("anything")).isNull();
    }

    private static void execute(LocalPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(LocalPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
