package org.perceptory.app.falsevle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** A platform's token endpoint, gradebook, roster, and what it receives from us. */
public final class FalseServices {

    /** An answer without an answer. */
    public static final int NEVER = 0;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FalsePlatform platform;
    private final List<JsonNode> scores = new CopyOnWriteArrayList<>();
    private final List<JsonNode> columns = new CopyOnWriteArrayList<>();
    private final List<JsonNode> registrations = new CopyOnWriteArrayList<>();
    private final List<JwtClaims> deepLinks = new CopyOnWriteArrayList<>();
    private final Queue<Integer> scoreAnswers = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> columnAnswers = new ConcurrentLinkedQueue<>();
    private final List<String> rosterQueries = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final List<String> audiences = new CopyOnWriteArrayList<>();
    private volatile String audience;
    private volatile Map<String, Object> alsoTold = Map.of();
    private volatile String configurationAskedWith = "";
    private volatile IntFunction<String> roster = page -> "{}";
    private volatile int rosterPages = 1;
    private volatile int tokenAnswer = 200;

    FalseServices(FalsePlatform platform, HttpServer server) {
        this.platform = platform;
        server.createContext("/token", this::token);
        server.createContext("/items", this::newColumn);
        server.createContext("/item", this::score);
        server.createContext("/members", this::members);
        server.createContext("/return", this::deepLink);
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/register", this::register);
    }

    /** What the gradebook answers next, in this order; then 200. */
    public void answerScores(Integer... statuses) {
        scoreAnswers.addAll(List.of(statuses));
    }

    /** What who asks after a column is answered next, in this order; then 200 where it is there. */
    public void answerColumns(Integer... statuses) {
        columnAnswers.addAll(List.of(statuses));
    }

    /** What the token endpoint answers from now on. */
    public void answerTokens(int status) {
        tokenAnswer = status;
    }

    /** The pages of the roster, each a list of members in JSON. */
    public void roster(String... pages) {
        rosterPages(pages.length, page -> "{\"members\":" + pages[page] + "}");
    }

    /** So many pages of a roster, each made when it is asked for. */
    public void rosterPages(int count, IntFunction<String> page) {
        roster = page;
        rosterPages = count;
    }

    /** The queries of those who asked for the roster. */
    public List<String> rosterQueries() {
        return rosterQueries;
    }

    /** Every score that was sent, taken or not. */
    public List<JsonNode> scores() {
        return scores;
    }

    public List<JsonNode> columns() {
        return columns;
    }

    public List<JsonNode> registrations() {
        return registrations;
    }

    public List<JwtClaims> deepLinks() {
        return deepLinks;
    }

    /** How many access tokens were given. */
    public int tokens() {
        return tokens.get();
    }

    /** Gives tokens only for claims that are made out to this. */
    public void takeAudience(String taken) {
        audience = taken;
    }

    /** Whom claims for tokens were made out to, taken or not. */
    public List<String> audiences() {
        return audiences;
    }

    /** Tells this of itself, too. */
    public void alsoTell(Map<String, Object> facts) {
        alsoTold = facts;
    }

    /** The Authorization header with which the configuration was asked for last; empty for none. */
    public String configurationAskedWith() {
        return configurationAskedWith;
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = Query.parse(body(exchange));
        if (tokenAnswer != 200) {
            FalsePlatform.answer(
                    exchange,
                    tokenAnswer,
                    "application/json",
                    "{\"error\":\"invalid_client\",\"client_assertion\":\"" + form.get("client_assertion") + "\"}");
            return;
        }
        String taken = audience == null ? platform.issuer() + "/token" : audience;
        String told = audienceOf(form.get("client_assertion"));
        audiences.add(told);
        if (!told.equals(taken)) {
            FalsePlatform.answer(exchange, 400, "application/json", "{\"error\":\"invalid_client\"}");
            return;
        }
        verified(form.get("client_assertion"), taken);
        FalsePlatform.answer(
                exchange,
                200,
                "application/json",
                "{\"access_token\":\"token-" + tokens.incrementAndGet()
                        + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    private void newColumn(HttpExchange exchange) throws IOException {
        columns.add(JSON.readTree(body(exchange)));
        FalsePlatform.answer(
                exchange, 201, "application/json", "{\"id\":\"" + platform.issuer() + "/item?type_id=1\"}");
    }

    private void score(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")
                && exchange.getRequestURI().toString().equals("/item?type_id=1")) {
            int status = Objects.requireNonNullElse(columnAnswers.poll(), 200);
            FalsePlatform.answer(exchange, status, "application/json", "{\"label\":\"Cats and dogs\"}");
            return;
        }
        if (!exchange.getRequestURI().getPath().equals("/item/scores")
                || !"type_id=1".equals(exchange.getRequestURI().getQuery())) {
            FalsePlatform.answer(exchange, 404, "text/plain", "no such column");
            return;
        }
        scores.add(JSON.readTree(body(exchange)));
        Integer status = scoreAnswers.poll();
        if (status == null || status != NEVER) {
            FalsePlatform.answer(exchange, status == null ? 200 : status, "application/json", "{}");
        }
    }

    private void members(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        rosterQueries.add(query);
        int page = Integer.parseInt(Query.parse(query).getOrDefault("page", "0"));
        if (page + 1 < rosterPages) {
            exchange.getResponseHeaders()
                    .set(
                            "Link",
                            "</members>; rel=\"differences\"; title=\"a, b\", <?page=" + (page + 1)
                                    + "&of=1,2>; title=\"more, much more\"; rel=\"next\"");
        }
        FalsePlatform.answer(
                exchange, 200, "application/vnd.ims.lti-nrps.v2.membershipcontainer+json", roster.apply(page));
    }

    private void deepLink(HttpExchange exchange) throws IOException {
        deepLinks.add(verified(Query.parse(body(exchange)).get("JWT"), platform.issuer()));
        FalsePlatform.answer(exchange, 200, "text/html", "<!doctype html><h1>The link is placed</h1>");
    }

    private void configuration(HttpExchange exchange) throws IOException {
        String issuer = platform.issuer();
        configurationAskedWith =
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        var configuration = new HashMap<String, Object>(Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/auth",
                "token_endpoint",
                issuer + "/token",
                "jwks_uri",
                issuer + "/keys",
                "registration_endpoint",
                issuer + "/register"));
        configuration.putAll(alsoTold);
        FalsePlatform.answer(exchange, 200, "application/json", JSON.writeValueAsString(configuration));
    }

    private void register(HttpExchange exchange) throws IOException {
        registrations.add(JSON.readTree(body(exchange)));
        boolean allowed = "Bearer leave".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        FalsePlatform.answer(exchange, allowed ? 200 : 401, "application/json", """
        {"client_id":"registered-client","https://purl.imsglobal.org/spec/lti-tool-configuration":{"deployment_id":"7"}}""");
    }

    /** What Perceptory signed, by the keys that it publishes. */
    private JwtClaims verified(String token, String audience) {
        try {
            var keys = new JsonWebKeySet(new TestBrowser().get("/lti/keys").text());
            return new JwtConsumerBuilder()
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                    .setExpectedAudience(audience)
                    .setRequireExpirationTime()
                    .build()
                    .processToClaims(token);
        } catch (JoseException | InvalidJwtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String audienceOf(String token) throws IOException {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return JSON.readTree(claims).path("aud").asText();
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
}
