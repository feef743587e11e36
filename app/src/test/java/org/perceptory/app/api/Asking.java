package org.perceptory.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request as it goes over the line, byte by byte: clients that mean well would mend what is wrong with it. */
final class Asking {

    private final String method;
    private final String path;
    private final List<String> headers = new ArrayList<>(List.of("Host: localhost", "Connection: close"));
    private String body = "";

    Asking(String method, String path) {
        this.method = method;
        this.path = path;
    }

    Asking with(String header, String value) {
        headers.add(header + ": " + value);
        return this;
    }

    Asking json(String text) {
        return body("application/json", text);
    }

    Asking body(String type, String text) {
        body = text;
        return with("Content-Type", type);
    }

    Told send() {
        return claiming(body.length());
    }

    /** Sends it with a length that its body need not have. */
    Told claiming(long length) {
        if (length > 0) {
            with("Content-Length", Long.toString(length));
        }
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            String request = method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return new Told(method + " " + path, answer.toString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + path, broken);
        }
    }

    /** @param text of the whole answer, head and body */
    record Told(String asked, String text) {

        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        String header(String name) {
            return head().lines()
                    .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ": "))
                    .findFirst()
                    .map(line -> line.substring(name.length() + 2))
                    .orElse("");
        }

        private String head() {
            return text.split("\r\n\r\n", 2)[0];
        }

        JsonNode json() {
            try {
                String body = text.split("\r\n\r\n", 2)[1];
                // A chunked body begins with the length of its first, and here only, chunk.
                return new ObjectMapper().readTree(body.substring(Math.max(0, body.indexOf('{'))));
            } catch (IOException none) {
                throw new UncheckedIOException(toString(), none);
            }
        }

        void isProblem(int status, String code) {
            isProblem();
            assertThat(status()).as(toString()).isEqualTo(status);
            assertThat(json().path("code").asText()).as(toString()).isEqualTo(code);
        }

        void isProblem() {
            assertThat(status()).as(toString()).isBetween(400, 599);
            assertThat(header("Content-Type")).as(toString()).startsWith("application/problem+json");
            assertThat(json().path("code").asText()).as(toString()).matches("[A-Z_]+");
            assertThat(json().path("title").asText()).as(toString()).isNotBlank();
            assertThat(json().path("detail").asText()).as(toString()).isNotBlank();
        }

        @Override
        public String toString() {
            return asked + " -> " + text;
        }
    }
}
