package org.perceptory.pretraining.pool;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/** Somewhere pictures or sounds lie as files: a folder, or a git repository without a work tree. */
public interface FileSource {

    /** The names of all files of a kind, in an order that is the same each time. */
    List<String> names(Kind kind) throws IOException;

    /** Opens the bytes of {@code names}, one after the other, in that order. */
    FileReader open(List<String> names) throws IOException;

    /** The state of the source, for the manifest: a commit, or the folder itself. */
    String revision() throws IOException;

    /** Hands out one file's bytes after the other. */
    interface FileReader extends AutoCloseable {
        /** The next file's bytes; empty when the source no longer has it. */
        byte[] next() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** What is looked for, by the endings of names. */
    enum Kind {
        /** What the JDK decodes. */
        PICTURE("jpg|jpeg|png"),
        /** What FFmpeg decodes, as far as it is in common use. */
        SOUND("wav|ogg|oga|flac|mp3|aif|aiff|m4a");

        private final Pattern ending;

        Kind(String endings) {
            ending = Pattern.compile("\\.(" + endings + ")$", Pattern.CASE_INSENSITIVE);
        }

        boolean is(String name) {
            return ending.matcher(name).find();
        }
    }

    /** Reads exactly {@code length} bytes. */
    static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the source ended " + (length - bytes.length) + " bytes early");
        }
        return bytes;
    }
}
