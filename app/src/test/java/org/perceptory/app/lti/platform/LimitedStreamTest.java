package org.perceptory.app.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitedStreamTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({"0, 10, true", "10, 10, true", "11, 10, false", "100000, 99999, false", "100000, 100000, true"})
    void reads_so_many_bytes_and_no_more(int bytes, long largest, boolean whole) throws IOException {
        try (var all = new LimitedStream(new ByteArrayInputStream(new byte[bytes]), largest, LONG);
                var single = new LimitedStream(new ByteArrayInputStream(new byte[bytes]), largest, LONG);
                var skipped = new LimitedStream(new ByteArrayInputStream(new byte[bytes]), largest, LONG)) {
            if (whole) {
                assertThat(all.readAllBytes()).hasSize(bytes);
                assertThat(single.read()).isEqualTo(bytes == 0 ? -1 : 0);
                skipped.skipNBytes(bytes);
                assertThat(skipped.read()).isEqualTo(-1);
            } else {
                assertThatThrownBy(all::readAllBytes).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> {
                            while (single.read() >= 0) {}
                        })
                        .isInstanceOf(IOException.class);
                assertThatThrownBy(() -> skipped.skipNBytes(bytes)).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void who_waits_for_a_byte_that_never_comes_is_woken() {
        var closed = new CountDownLatch(1);
        var never = new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    closed.await();
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("closed");
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        assertThatThrownBy(() -> new LimitedStream(never, 10, Duration.ofMillis(50)).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("took longer than PT0.05S");
    }
}
