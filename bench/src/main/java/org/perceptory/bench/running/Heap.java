package org.perceptory.bench.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The heap of another Java process of this JDK, by {@code jcmd}. */
public final class Heap {
    private final long pid;

    Heap(long pid) {
        this.pid = pid;
    }

    /** Bytes of what lives after a full collection. */
    public long live() {
        // Soft references and finalised objects go with the second and third one.
        jcmd("GC.run");
        jcmd("GC.run");
        // Its last line: Total <instances> <bytes>
        String total = jcmd("GC.class_histogram")
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(List.of(total.strip().split("\\s+")).getLast());
    }

    private String jcmd(String command) {
        try {
            String program =
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            Process process = new ProcessBuilder(program, Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
