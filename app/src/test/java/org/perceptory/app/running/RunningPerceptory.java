package org.perceptory.app.running;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.perceptory.testbed.PostgresResource;

/**
 * What the application under test is started with: {@code @WithTestResource(RunningPerceptory.class)}.
 * All tests name this one resource, so that the application starts once for all of them.
 */
public final class RunningPerceptory implements QuarkusTestResourceLifecycleManager {

  private static final String DATABASE = "quarkus.datasource.jdbc.url";

  private static String database;

  @Override
  public Map<String, String> start() {
    var properties = new HashMap<>(new PostgresResource().start());
    properties.put("perceptory.sign-in.demo", "true");
    properties.put("perceptory.data", Path.of("target", "data").toAbsolutePath().toString());
    database = properties.get(DATABASE);
    return properties;
  }

  @Override
  public void stop() {}

  /** The JDBC address of its database, user and password included. */
  static String database() {
    return database;
  }

  /** The address of its first page, without a slash at the end. */
  public static String address() {
    return "http://localhost:" + RestAssured.port;
  }
}
