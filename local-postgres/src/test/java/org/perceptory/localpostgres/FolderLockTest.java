package org.perceptory.localpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    Path folder;

    @Test
    void whoComesSecondWaitsUntilTheFirstGivesItBack() throws Exception {
        FolderLock first = FolderLock.take(folder, LONG);
        FutureTask<FolderLock> second = new FutureTask<>(() -> FolderLock.take(folder, LONG));
        Thread thread = Thread.ofPlatform().start(second);
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        first.close();
        second.get().close();
    }

    @Test
    void patienceEnds() throws Exception {
        try (FolderLock held = FolderLock.take(folder, LONG)) {
            refused();
        }
        FolderLock.take(folder, LONG).close();
    }

    @Test
    void closedTwiceIsGivenBackOnce() throws Exception {
        FolderLock first = FolderLock.take(folder, LONG);
        first.close();
        first.close();
        try (FolderLock second = FolderLock.take(folder, LONG)) {
            refused();
        }
    }

    @Test
    void anotherProcessIsWaitedForToo() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes(),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            refused();
            CompletableFuture<FolderLock> second = CompletableFuture.supplyAsync(() -> {
                try {
                    return FolderLock.take(folder, LONG);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            other.destroyForcibly();
            second.get().close();
        } finally {
            other.destroyForcibly();
        }
    }

    private void refused() {
        assertThatIOException()
                .isThrownBy(() -> FolderLock.take(folder, SHORT))
                .withMessageContaining("another Perceptory has the server in " + folder);
    }

    private static String classes() {
        return Stream.of(FolderLock.class, Holder.class)
                .map(type -> new File(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Another process: has the folder until it ends. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            FolderLock.take(Path.of(arguments[0]), LONG);
            System.out.println("held");
            System.in.read();
        }
    }
}
