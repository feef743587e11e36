package org.perceptory.testbed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.perceptory.localpostgres.LocalPostgres;

/** A PostgreSQL server of one test's own, which the test may stop and start. */
public final class RestartablePostgres implements QuarkusTestResourceLifecycleManager {
    private Path folder;
    private LocalPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("perceptory-restart");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = LocalPostgres.start(folder);
        return Map.of("quarkus.datasource.jdbc.url", server.jdbcUrl());
    }

    public void stopServer() {
        server.close();
    }

    /** Starts it again on the data and at the address that it had. */
    public void startServer() {
        server = LocalPostgres.start(folder, server.port());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(RestartablePostgres.class));
    }

    @Override
    public void stop() {
        server.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
