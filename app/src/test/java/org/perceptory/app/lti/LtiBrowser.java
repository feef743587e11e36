package org.perceptory.app.lti;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.perceptory.app.running.RunningPerceptory;

/** A browser between the VLE and us, step by step; keeps cookies as one does, on localhost also the secure ones. */
final class LtiBrowser {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** What we send to the VLE at the beginning of a launch. */
  record Begun(HttpResponse<String> answer, Map<String, String> query) {
    String state() {
      return query.get("state");
    }

    String nonce() {
      return query.get("nonce");
    }
  }

  static String target() {
    return RunningPerceptory.address() + "/";
  }

  Begun begin(TestPlatform platform) {
    HttpResponse<String> answer = login(Map.of("iss", platform.issuer(), "client_id", TestPlatform.CLIENT, "login_hint", "7",
        "lti_message_hint", "a & b", "target_link_uri", target()));
    String location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    return new Begun(answer, TestPlatform.pairs(URI.create(location).getRawQuery()));
  }

  HttpResponse<String> login(Map<String, String> parameters) {
    return get("/lti/login?" + form(parameters));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(RunningPerceptory.address() + path)).GET());
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(HttpRequest.newBuilder(URI.create(RunningPerceptory.address() + path))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form(fields))));
  }

  /** Brings the VLE's message to us. */
  HttpResponse<String> launch(String state, String token) {
    return post("/lti/launch", Map.of("state", state, "id_token", token));
  }

  /** A whole launch that is right in everything. */
  HttpResponse<String> launch(TestPlatform platform) {
    Begun begun = begin(platform);
    return launch(begun.state(), platform.message(begun.nonce(), target()).signed(platform.key()));
  }

  /** Loses its cookies, as in a frame where the browser keeps none. */
  void forget() {
    cookies.clear();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> answer = CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
      for (String cookie : answer.headers().allValues("Set-Cookie")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
          cookies.remove(pair[0]);
        } else {
          cookies.put(pair[0], pair[1]);
        }
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
