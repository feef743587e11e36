package org.perceptory.worker.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.blob.Sha256;

class DownloadTest {
    private static final byte[] FILE = bytes();
    private static final int HALF = FILE.length / 2;
    private static final Patience PATIENCE =
            new Patience(Duration.ofMillis(400), Duration.ofMinutes(1), 2, Duration.ZERO);

    @TempDir
    Path folder;

    @Test
    void aGoodFileArrivesWithProgressAndIsNotFetchedAgain() throws Exception {
        try (var server = new FileServer((exchange, n) -> FileServer.whole(exchange, FILE))) {
            List<Double> shares = new ArrayList<>();
            Path there = download(server.address()).fetch(shares::add);

            assertThat(there).hasBinaryContent(FILE);
            assertThat(shares).isSorted().endsWith(1.0).hasSizeGreaterThan(2);
            download(server.address()).fetch(shares::add);
            assertThat(server.ranges).containsExactly("null");
            assertThat(folder).isDirectoryNotContaining("glob:**.part");
        }
    }

    @Test
    void aCutConnectionIsGoneOnWith() throws Exception {
        try (var server = new FileServer((exchange, n) -> {
            if (n == 0) {
                FileServer.cut(exchange, FILE, HALF);
            } else {
                FileServer.whole(exchange, FILE);
            }
        })) {
            assertThat(download(server.address()).fetch(share -> {})).hasBinaryContent(FILE);
            assertThat(server.ranges).hasSize(2);
            assertThat(server.ranges.get(1)).matches("bytes=[1-9]\\d*-");
        }
    }

    @Test
    void whatAnotherProcessLeftBehindIsGoneOnWith() throws Exception {
        Files.write(folder.resolve("net.onnx.part"), java.util.Arrays.copyOf(FILE, HALF));
        try (var server = new FileServer((exchange, n) -> FileServer.whole(exchange, FILE))) {
            assertThat(download(server.address()).fetch(share -> {})).hasBinaryContent(FILE);
            assertThat(server.ranges).containsExactly("bytes=" + HALF + "-");
        }
    }

    @Test
    void aServerThatKnowsNoRangesIsHeardFromTheStart() throws Exception {
        try (var server = new FileServer((exchange, n) -> {
            if (n == 0) {
                FileServer.cut(exchange, FILE, HALF);
            } else {
                exchange.sendResponseHeaders(200, FILE.length);
                exchange.getResponseBody().write(FILE);
            }
        })) {
            assertThat(download(server.address()).fetch(share -> {})).hasBinaryContent(FILE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {206, 416})
    void aServerThatAnswersAnotherRangeIsAskedForAll(int status) throws Exception {
        Files.write(folder.resolve("net.onnx.part"), new byte[7]);
        try (var server = new FileServer((exchange, n) -> {
            if (n == 0) {
                FileServer.status(exchange, status);
            } else {
                FileServer.whole(exchange, FILE);
            }
        })) {
            assertThat(download(server.address()).fetch(share -> {})).hasBinaryContent(FILE);
            assertThat(server.ranges).containsExactly("bytes=7-", "null");
        }
    }

    @Test
    void aStalledConnectionIsGivenUpAndGoneOnWith() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (var server = new FileServer((exchange, n) -> {
            if (n == 0) {
                FileServer.stall(exchange, FILE, HALF, over);
            } else {
                FileServer.whole(exchange, FILE);
            }
        })) {
            assertThat(download(server.address()).fetch(share -> {})).hasBinaryContent(FILE);
            assertThat(server.ranges.get(1)).isEqualTo("bytes=" + HALF + "-");
            over.countDown();
        }
    }

    @Test
    void anotherFileIsRefusedAndRemoved() {
        byte[] other = FILE.clone();
        other[17] ^= 1;
        refused(DownloadFault.CHECKSUM, (exchange, n) -> FileServer.whole(exchange, other));
    }

    @Test
    void anEndlessFileIsRefusedAndRemoved() {
        refused(DownloadFault.SIZE, (exchange, n) -> FileServer.endless(exchange, FILE));
    }

    @Test
    void aFileOfAnotherLengthIsRefusedBeforeItIsFetched() {
        refused(DownloadFault.SIZE, (exchange, n) -> FileServer.whole(exchange, new byte[HALF]));
    }

    @Test
    void aFileThatIsNotThereIsRefusedAtOnce() {
        assertThat(refused(DownloadFault.STATUS, (exchange, n) -> FileServer.status(exchange, 404)))
                .isEqualTo(1);
    }

    @Test
    void aServerThatIsOutOfOrderIsAskedAgainAndThenGivenUp() {
        assertThat(refused(DownloadFault.BROKEN, (exchange, n) -> FileServer.status(exchange, 503)))
                .isEqualTo(PATIENCE.attempts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.org/net.onnx", "ftp://localhost/net.onnx", "file:///etc/passwd", "net.onnx"})
    void nothingIsFetchedInTheOpen(String address) {
        assertThatExceptionOfType(DownloadFailedException.class)
                .isThrownBy(() -> download(URI.create(address)).fetch(share -> {}))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(DownloadFault.ADDRESS));
    }

    @Test
    void severalWhoWantItFetchItOnce() throws Exception {
        try (var server = new FileServer((exchange, n) -> FileServer.whole(exchange, FILE))) {
            List<Path> found = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(i -> fetched(server.address()))
                    .toList();
            assertThat(found).allSatisfy(path -> assertThat(path).hasBinaryContent(FILE));
            assertThat(server.ranges).hasSize(1);
        }
    }

    /** How often it was asked for. */
    private int refused(DownloadFault fault, FileServer.Way way) {
        try (var server = new FileServer(way)) {
            assertThatExceptionOfType(DownloadFailedException.class)
                    .isThrownBy(() -> download(server.address()).fetch(share -> {}))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(fault));
            assertThat(folder).isDirectoryNotContaining("glob:**.part").isDirectoryNotContaining("glob:**.onnx");
            return server.ranges.size();
        }
    }

    private Path fetched(URI address) {
        try {
            return download(address).fetch(share -> {});
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Download download(URI address) {
        return new Download(
                Download.client(PATIENCE),
                address,
                folder.resolve("net.onnx"),
                Sha256.hex(FILE),
                FILE.length,
                PATIENCE,
                Clock.systemUTC());
    }

    private static byte[] bytes() {
        byte[] file = new byte[600_000];
        SplittableRandom random = new SplittableRandom(3);
        random.nextBytes(file);
        return file;
    }
}
