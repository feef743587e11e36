package org.perceptory.testbed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the application under test an empty database: {@code @WithTestResource(PostgresResource.class)}. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.datasource.jdbc.url", TestServer.freshDatabase());
    }

    /** The server is shared by the JVM and stops with it. */
    @Override
    public void stop() {}
}
