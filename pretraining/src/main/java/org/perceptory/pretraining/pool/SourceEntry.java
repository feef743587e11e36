package org.perceptory.pretraining.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of a list of sources: tab-separated id, licence, size, a pattern of the names to take.
 *
 * @param id owner and name of a repository, with @ and a commit where it is not the newest, or the name of a folder
 * @param licence as its owner states it
 * @param size the pixels at which its pictures are stored, or the seconds that are taken of each sound at most
 * @param names what is taken of it
 */
public record SourceEntry(String id, String licence, int size, Pattern names) {

    public static List<SourceEntry> read(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(part -> new SourceEntry(part[0], part[1], Integer.parseInt(part[2]), Pattern.compile(part[3])))
                .toList();
    }

    /** The id as a file's name. */
    public String fileName() {
        return id.replace('/', '+').replaceFirst("@.*", "");
    }

    /** The source below {@code root}: a git directory or a plain folder named after the id. */
    public FileSource locate(Path root) throws IOException {
        Path base = root.resolve(fileName());
        for (Path candidate : List.of(base, base.resolve(".git"), base.resolve("repo"), base.resolve("repo/.git"))) {
            if (Files.exists(candidate.resolve("HEAD"))) {
                return new GitSource(candidate, id.contains("@") ? id.substring(id.indexOf('@') + 1) : "HEAD");
            }
        }
        if (!Files.isDirectory(base)) {
            throw new IOException(id + " is not below " + root);
        }
        return new FolderSource(base);
    }
}
