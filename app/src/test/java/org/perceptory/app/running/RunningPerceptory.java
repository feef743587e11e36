package org.perceptory.app.running;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.perceptory.app.falseprovider.FalseProvider;
import org.perceptory.testbed.PostgresResource;

/**
 * What the application under test is started with: {@code @WithTestResource(RunningPerceptory.class)}. All tests name
 * this one resource, so that the application starts once for all of them; but for those that take its database away,
 * see {@link RestartablePerceptory}.
 */
public final class RunningPerceptory implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String MANAGEMENT_PORT = "quarkus.management.port";

    private static String database;
    private static String managementPort;

    @Override
    public Map<String, String> start() {
        return on(new PostgresResource().start());
    }

    /** What it is started with on this database. */
    static Map<String, String> on(Map<String, String> postgres) {
        var properties = new HashMap<>(postgres);
        properties.put("perceptory.sign-in.demo", "true");
        properties.put("perceptory.lti.private-addresses", "true");
        properties.put("perceptory.lti.patience", "PT2S");
        // The shortest that a schedule takes.
        properties.put("perceptory.lti.grades-every", "1s");
        properties.put("perceptory.oidc.issuer", FalseProvider.get().issuer());
        properties.put("perceptory.oidc.client-id", FalseProvider.CLIENT);
        properties.put("perceptory.oidc.client-secret", FalseProvider.SECRET);
        properties.put("perceptory.oidc.name", FalseProvider.NAME);
        properties.put("perceptory.oidc.user-info", "true");
        properties.put("perceptory.oidc.roles.claim", "realm_access/roles");
        properties.put("perceptory.oidc.roles.tutors", "staff,teachers");
        properties.put("perceptory.oidc.roles.admins", "perceptory-admins");
        properties.put(
                "perceptory.data", Path.of("target", "data").toAbsolutePath().toString());
        properties.put(MANAGEMENT_PORT, freePort());
        managementPort = properties.get(MANAGEMENT_PORT);
        database = properties.get(DATABASE);
        return properties;
    }

    @Override
    public void stop() {}

    /** The JDBC address of its database, user and password included. */
    public static String database() {
        return database;
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where those who run it ask after its health, without a slash at the end. */
    public static String management() {
        return "http://localhost:" + managementPort;
    }

    /** The address of its first page, without a slash at the end. */
    public static String address() {
        return "http://localhost:" + RestAssured.port;
    }
}
