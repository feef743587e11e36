package org.perceptory.app.lti;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.perceptory.app.running.RunningPerceptory;

/** A VLE as a test needs it: publishes keys, answers logins with a signed message, shows a course page with us in a frame. */
public final class TestPlatform implements AutoCloseable {

  static final String CLIENT = "perceptory-in-the-vle";
  private static final int BITS = 2048;

  private final HttpServer server;
  private final UUID id = UUID.randomUUID();
  private RsaJsonWebKey key = newKey();
  private String user = "ada";
  private String role = "Learner";

  /** Published and registered. */
  public TestPlatform() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/keys", exchange -> answer(exchange, "application/json",
        new JsonWebKeySet(List.of(key)).toJson(OutputControlLevel.PUBLIC_ONLY)));
    server.createContext("/auth", exchange -> answer(exchange, "text/html", formFor(query(exchange))));
    server.createContext("/course", exchange -> answer(exchange, "text/html", coursePage()));
    server.createContext("/endless", TestPlatform::endless);
    server.createContext("/silent", exchange -> { });
    server.createContext("/garbage", exchange -> answer(exchange, "application/json", "<html>Down for maintenance</html>"));
    server.start();
    register(issuer() + "/keys");
  }

  /** Its address, which is also its issuer; another site than ours, which is at {@code localhost}. */
  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  UUID id() {
    return id;
  }

  RsaJsonWebKey key() {
    return key;
  }

  /** From now on it signs with a new key and publishes that alone. */
  void changeKey() {
    key = newKey();
  }

  /** Who is signed in at it. */
  public void signsIn(String who, String as) {
    user = who;
    role = as;
  }

  /** A message that is right in everything. */
  Token message(String nonce, String target) {
    return Token.right(issuer(), CLIENT, nonce, target, user, role);
  }

  /** Has the key set looked for elsewhere. */
  void publishesKeysAt(String path) {
    execute("update platform set key_set_url = ? where id = ?", path.startsWith("/") ? issuer() + path : path, id);
  }

  void enabled(boolean enabled) {
    execute("update platform set enabled = ? where id = ?", enabled, id);
  }

  /** From now on only deployments that were seen before are taken. */
  void takesNoNewDeployments() {
    execute("update platform set takes_deployments = false where id = ?", id);
  }

  /** The single figure that the database answers. */
  static long count(String query, Object... parameters) {
    try (var connection = DriverManager.getConnection(RunningPerceptory.database());
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      var result = statement.executeQuery();
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void register(String keys) {
    execute("""
        insert into platform (id, name, issuer, client_id, authorization_endpoint, token_endpoint, key_set_url, enabled, created_at)
        values (?, 'Test VLE', ?, ?, ?, ?, ?, true, now())""", id, issuer(), CLIENT, issuer() + "/auth", issuer() + "/token", keys);
  }

  private static void execute(String sql, Object... parameters) {
    try (var connection = DriverManager.getConnection(RunningPerceptory.database());
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a VLE does: a page that sends its form by itself. */
  private String formFor(Map<String, String> login) {
    String token = message(login.get("nonce"), RunningPerceptory.address() + "/").signed(key);
    return "<form method=post action='" + login.get("redirect_uri") + "'><input name=state value='" + login.get("state")
        + "'><input name=id_token value='" + token + "'></form><script>document.forms[0].submit()</script>";
  }

  private String coursePage() {
    return "<!doctype html><h1>Course page</h1><iframe width=1200 height=900 allow='camera; microphone' src='"
        + RunningPerceptory.address() + "/lti/login?iss=" + issuer() + "&client_id=" + CLIENT + "&login_hint=1&target_link_uri="
        + RunningPerceptory.address() + "/'></iframe>";
  }

  static Map<String, String> query(HttpExchange exchange) {
    return pairs(exchange.getRequestURI().getRawQuery());
  }

  static Map<String, String> pairs(String query) {
    Map<String, String> found = new HashMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return found;
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] much = new byte[1 << 16];
    try {
      while (true) {
        exchange.getResponseBody().write(much);
      }
    } catch (IOException hungUp) {
      exchange.close(); // which is what is hoped for
    }
  }

  private static RsaJsonWebKey newKey() {
    try {
      RsaJsonWebKey made = RsaJwkGenerator.generateJwk(BITS);
      made.setKeyId(UUID.randomUUID().toString());
      return made;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
