package org.perceptory.worker.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.learning.catalogue.BackboneFault;
import org.perceptory.worker.backbone.OfferedSource.State;

/** With a built-in network in the part of what others publish: it keeps to the contract as well. */
class BackboneShelfTest {
    private static final BackboneEntry BUILT_IN =
            BackboneCatalogue.builtIn().entries().getFirst();
    private static final byte[] FILE = BUILT_IN.read();

    @TempDir
    Path folder;

    @TempDir
    Path kept;

    @Test
    void withNothingConfiguredThereAreTheBuiltInOnes() {
        BackboneShelf shelf = new BackboneShelf(settings(Optional.empty(), Optional.empty()));
        assertThat(shelf.catalogue()).isEqualTo(BackboneCatalogue.builtIn());
        assertThat(shelf.sources()).isEmpty();
    }

    @Test
    void theFolderIsThereAtOnceAndWhatIsWrongInItIsTold() throws IOException {
        write("mine", "mine", "");
        Files.write(folder.resolve("mine.onnx"), FILE);
        write("broken", "broken", "");
        Files.write(folder.resolve("broken.onnx"), new byte[9]);
        write("twice", BUILT_IN.id(), BUILT_IN.version(), "");
        Files.write(folder.resolve("twice.onnx"), FILE);

        BackboneShelf shelf = new BackboneShelf(settings(Optional.of(folder), Optional.of("mine")));

        assertThat(shelf.catalogue().find("mine"))
                .hasValueSatisfying(entry -> assertThat(entry.read()).isEqualTo(FILE));
        assertThat(shelf.catalogue().preferred(Medium.IMAGE))
                .map(BackboneEntry::id)
                .contains("mine");
        assertThat(shelf.catalogue().offered(Medium.IMAGE))
                .extracting(BackboneEntry::id)
                .containsExactly("mine", BUILT_IN.id());
        assertThat(faults(shelf)).containsExactly(BackboneFault.NOT_ONNX, BackboneFault.TAKEN);
        Files.write(folder.resolve("broken.onnx"), FILE);
        shelf.look();
        assertThat(shelf.catalogue().find("broken")).as("after it was mended").isPresent();
        assertThat(faults(shelf)).containsExactly(BackboneFault.TAKEN);
    }

    @Test
    void whatIsFetchedIsWaitedForAndItsShareIsTold() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (var server = new FileServer((exchange, n) -> {
            exchange.sendResponseHeaders(200, FILE.length);
            exchange.getResponseBody().write(FILE, 0, FILE.length / 2);
            exchange.getResponseBody().flush();
            awaited(seen);
            exchange.getResponseBody().write(FILE, FILE.length / 2, FILE.length - FILE.length / 2);
        })) {
            write(
                    "far",
                    "far",
                    "address = %s\nsha256 = %s\nbytes = %d\n"
                            .formatted(server.address(), Sha256.hex(FILE), FILE.length));
            BackboneShelf shelf = new BackboneShelf(settings(Optional.of(folder), Optional.empty()));
            assertThat(shelf.catalogue().find("far")).isEmpty();
            assertThatExceptionOfType(CancellationException.class)
                    .as("the one who waits is told to stop")
                    .isThrownBy(() -> shelf.await("far", () -> {
                        throw new CancellationException();
                    }));
            shelf.await("far", () -> {
                if (shelf.sources().getFirst().state() instanceof State.Fetching(double share) && share > 0.2) {
                    seen.countDown();
                }
            });
            assertThat(seen.getCount())
                    .as("a share was seen while it was on its way")
                    .isZero();
            assertThat(shelf.catalogue().find("far"))
                    .hasValueSatisfying(entry -> assertThat(entry.read()).isEqualTo(FILE));
        }
    }

    @Test
    void whatCannotBeFetchedIsToldAndTriedAgainWhenLookedFor() throws Exception {
        CountDownLatch mended = new CountDownLatch(1);
        try (var server = new FileServer((exchange, n) -> {
            if (mended.getCount() > 0) {
                FileServer.status(exchange, 404);
            } else {
                FileServer.whole(exchange, FILE);
            }
        })) {
            write(
                    "far",
                    "far",
                    "address = %s\nsha256 = %s\nbytes = %d\n"
                            .formatted(server.address(), Sha256.hex(FILE), FILE.length));
            BackboneShelf shelf = new BackboneShelf(settings(Optional.of(folder), Optional.empty()));
            shelf.await("far", () -> {});
            assertThat(shelf.sources())
                    .singleElement()
                    .satisfies(source -> assertThat(source.state())
                            .isInstanceOfSatisfying(
                                    State.Failed.class,
                                    failed -> assertThat(failed.why().code()).isEqualTo(DownloadFault.STATUS)));
            mended.countDown();
            shelf.look();
            shelf.await("far", () -> {});
            assertThat(shelf.catalogue().find("far")).isPresent();
        }
    }

    private static List<BackboneFault> faults(BackboneShelf shelf) {
        return shelf.sources().stream()
                .filter(source -> source.state() instanceof State.Refused)
                .map(source -> ((State.Refused) source.state()).why().code())
                .toList();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String name, String id, String more) throws IOException {
        write(name, id, 1, more);
    }

    private void write(String name, String id, int version, String more) throws IOException {
        Files.writeString(folder.resolve(name + ".properties"), """
        id = %s
        version = %d
        modality = IMAGE
        licence = Apache-2.0
        card = Made up.
        %s""".formatted(id, version, more));
    }

    private BackboneSettings settings(Optional<Path> from, Optional<String> image) {
        return new Configured(
                from,
                Optional.of(kept),
                false,
                image,
                Optional.empty(),
                Duration.ofSeconds(20),
                Duration.ofMinutes(1),
                1,
                Duration.ZERO);
    }

    private record Configured(
            Optional<Path> folder,
            Optional<Path> cache,
            boolean published,
            Optional<String> image,
            Optional<String> sound,
            Duration patience,
            Duration longest,
            int attempts,
            Duration pause)
            implements BackboneSettings {}
}
