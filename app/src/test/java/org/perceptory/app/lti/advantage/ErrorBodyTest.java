package org.perceptory.app.lti.advantage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log says what a platform said, and nothing that opens a door. */
class ErrorBodyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":\"invalid_client\"} | {\"error\":\"invalid_client\"}",
                "{\"error\":\"invalid_token\",\"reason\":\"expired\"} | {\"error\":\"invalid_token\",\"reason\":\"expired\"}",
                "Client assertion: audience is wrong | Client assertion: audience is wrong",
                "`User not found in course` | User not found in course",
                "`<!doctype html><title>404 Not Found</title><h1>Nothing here</h1><p>nginx` | 404 Not Found. Nothing here",
                "`one\r\nWARN two\u0007\u202e three` | one WARN two three"
            })
    void what_was_said_is_told(String said, String logged) {
        assertThat(ErrorBody.of(bytes(said))).isEqualTo(logged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"x\",\"access_token\":\"SECRET\"}",
                "{\"error\":\"x\", \"access_token\" : \"SECRET word SECRET\"}",
                "{'client_secret':'SECRET'}",
                "{\"sent\":\"{\\\"client_secret\\\":\\\"SECRET\\\"}\"}",
                "grant_type=client_credentials&client_assertion=SECRET&scope=x",
                "grant_type=client_credentials&client_assertion=eyJhbGciOiJSUzI1NiJ9.SECRET.SECRET",
                "bad eyJhbGciOiJSUzI1NiJ9.SECRET.SECRET sent",
                "Authorization: Bearer SECRET-1",
                "you sent Bearer SECRET-1",
                "Set-Cookie: session=SECRET; Path=/",
                "password = SECRET",
                "the key 0123456789012345678901234567890123456789SECRET was refused",
                "<html><title>Fault</title><pre>access_token=SECRET</pre>",
                "<error><access_token>SECRET</access_token></error>"
            })
    void no_secret_is(String said) {
        assertThat(ErrorBody.of(bytes(said))).doesNotContain("SECRET");
    }

    @Test
    void a_long_answer_is_cut_and_an_empty_one_is_nothing() {
        assertThat(ErrorBody.of(bytes("no such thing ".repeat(100_000)))).hasSize(501);
        assertThat(ErrorBody.of(new byte[0])).isEmpty();
        assertThat(ErrorBody.of(new byte[] {(byte) 0xff, 0, 1})).isEqualTo("\ufffd");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a platform sends must not keep the sender of grades busy. */
    @ParameterizedTest
    @ValueSource(strings = {"token", "eyJaaaaa.", "a-", "cookie: ", "secret="})
    @Timeout(5)
    void what_is_long_and_odd_takes_no_time(String part) {
        assertThat(ErrorBody.of(part.repeat(20_000 / part.length()).getBytes(StandardCharsets.UTF_8)))
                .hasSizeLessThanOrEqualTo(501);
    }
}
