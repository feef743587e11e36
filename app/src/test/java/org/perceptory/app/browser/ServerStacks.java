package org.perceptory.app.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the application under test is doing, written down while a test that waited for it in vain still waits. */
final class ServerStacks {

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    private static final Pattern SERVES = Pattern.compile("com\\.vaadin|io\\.undertow|org\\.atmosphere\\.container");
    private static final int LINES = 30;

    private ServerStacks() {}

    /** The stacks of every packaged application that this test started, one file each beside the screenshots. */
    static void write(Path folder, String test) {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("quarkus-run.jar"))
                .forEach(process -> write(process.pid(), folder.resolve(test + "-" + process.pid() + ".stack.txt")));
    }

    /** The threads that serve somebody, each with the top of its stack: a log is often all that is left of a run. */
    private static Stream<String> busy(String stacks) {
        return Stream.of(stacks.split("\n\n"))
                .filter(SERVES.asPredicate())
                .map(thread -> thread.lines().limit(LINES).collect(Collectors.joining("\n")));
    }

    private static void write(long process, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            new ProcessBuilder(JCMD.toString(), String.valueOf(process), "Thread.print", "-l")
                    .redirectErrorStream(true)
                    .redirectOutput(file.toFile())
                    .start()
                    .waitFor();
            busy(Files.readString(file)).forEach(System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
