package org.perceptory.app.falseprovider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.Query;

/** The one sign-in service of all tests. Whoever comes is who {@link #signedIn} named last. */
public final class FalseProvider {

    public static final String NAME = "Test University";
    public static final String CLIENT = "perceptory-test";
    public static final String SECRET = "the secret of the client, longer than 32 characters";

    /** How it answers. */
    public enum Mood {
        GOOD,
        DENIES,
        AWAY
    }

    private static final FalseProvider ONLY = new FalseProvider();

    private final HttpServer server;
    private final RsaJsonWebKey key = FalsePlatform.draw();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile FalseProviderToken next;
    private volatile Mood mood = Mood.GOOD;
    private volatile Map<String, String> asked = Map.of();
    private volatile Map<String, String> left = Map.of();

    private FalseProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, configuration()));
        server.createContext(
                "/jwks",
                exchange -> json(exchange, 200, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY)));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", exchange -> json(exchange, 200, JsonUtil.toJson(next.userInfo())));
        server.createContext("/logout", this::logout);
        server.start();
    }

    public static FalseProvider get() {
        return ONLY;
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public RsaJsonWebKey key() {
        return key;
    }

    /** Who is in there from now on. */
    public void signedIn(FalseProviderToken token) {
        next = token;
    }

    public void is(Mood how) {
        mood = how;
    }

    /** What its sign-in was asked last. */
    public Map<String, String> asked() {
        return asked;
    }

    /** What it was told last when somebody signed out. */
    public Map<String, String> left() {
        return left;
    }

    private String configuration() {
        String issuer = issuer();
        return JsonUtil.toJson(Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/authorize",
                "token_endpoint",
                issuer + "/token",
                "jwks_uri",
                issuer + "/jwks",
                "userinfo_endpoint",
                issuer + "/userinfo",
                "end_session_endpoint",
                issuer + "/logout"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = Query.parse(exchange.getRequestURI().getRawQuery());
        asked = query;
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        Map<String, String> answer = mood == Mood.DENIES
                ? Map.of(
                        "error",
                        "access_denied",
                        "error_description",
                        "<script>alert(1)</script>",
                        "state",
                        query.get("state"))
                : Map.of("code", code, "state", query.get("state"));
        redirect(exchange, query.get("redirect_uri") + "?" + Query.of(answer));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                Query.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (mood == Mood.AWAY) {
            FalsePlatform.answer(exchange, 503, "text/html", "<!doctype html><p>Maintenance");
            return;
        }
        Map<String, String> begun = codes.remove(form.getOrDefault("code", ""));
        boolean right = begun != null
                && begun.get("redirect_uri").equals(form.get("redirect_uri"))
                && begun.get("code_challenge").equals(challenge(form.getOrDefault("code_verifier", "")))
                && basic().equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!right) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String idToken = next.signed(this, begun.get("nonce"));
        json(
                exchange,
                200,
                JsonUtil.toJson(Map.of(
                        "access_token",
                        UUID.randomUUID().toString(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        idToken)));
    }

    private void logout(HttpExchange exchange) throws IOException {
        left = Query.parse(exchange.getRequestURI().getRawQuery());
        redirect(exchange, left.get("post_logout_redirect_uri"));
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        FalsePlatform.answer(exchange, status, "application/json", body);
    }
}
