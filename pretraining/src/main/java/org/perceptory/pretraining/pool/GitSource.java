package org.perceptory.pretraining.pool;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files in a commit of a git repository, read without checking it out.
 *
 * @param commit its name, or HEAD for the newest
 */
public record GitSource(Path gitDirectory, String commit) implements FileSource {

    @Override
    public List<String> names(Kind kind) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : git("ls-tree", "-r", "-z", "--name-only", commit).split("\0")) {
            if (kind.is(name)) {
                names.add(name);
            }
        }
        return names;
    }

    @Override
    public String revision() throws IOException {
        return git("rev-parse", commit).strip();
    }

    @Override
    public FileReader open(List<String> names) throws IOException {
        Process process = command("cat-file", "--batch").start();
        Thread.ofVirtual().start(() -> ask(process, commit, names));
        InputStream answers = new BufferedInputStream(process.getInputStream(), 1 << 16);
        return new FileReader() {
            @Override
            public byte[] next() throws IOException {
                String[] header = line(answers).split(" ");
                if (header.length != 3) {
                    return new byte[0];
                }
                byte[] bytes = FileSource.exactly(answers, Integer.parseInt(header[2]));
                FileSource.exactly(answers, 1);
                return bytes;
            }

            @Override
            public void close() {
                process.destroy();
            }
        };
    }

    private static void ask(Process process, String commit, List<String> names) {
        try (OutputStream questions = process.getOutputStream()) {
            for (String name : names) {
                questions.write((commit + ":" + name + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            process.destroy();
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("git ended early");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private String git(String... arguments) throws IOException {
        Process process = command(arguments).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "--git-dir", gitDirectory.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
