package org.perceptory.learning.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives as people make them, and as nobody should. */
final class Zips {
    private Zips() {}

    /** Each file holds its own name. */
    static byte[] of(String... names) {
        return of(StandardCharsets.UTF_8, names);
    }

    static byte[] of(Charset charset, String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
            for (String name : names) {
                add(zip, name, name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] of(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
            zip.write(content);
        }
        zip.closeEntry();
    }

    /** The flag that says "encrypted", set on every entry and in the directory. */
    static byte[] encrypted(byte[] zip) {
        byte[] file = zip.clone();
        for (int i = 0; i + 10 < file.length; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 3 && file[i + 3] == 4) {
                file[i + 6] |= 1;
            } else if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                file[i + 8] |= 1;
            }
        }
        return file;
    }

    /** The beginning and the directory, as the page sends it to ask what the zip would come to. */
    static byte[] namesOnly(byte[] zip) {
        ByteBuffer file = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = 0;
        while (file.getInt(directory) != 0x02014b50) {
            directory++;
        }
        var names = new ByteArrayOutputStream();
        names.write(zip, 0, 4);
        names.write(zip, directory, zip.length - directory);
        return names.toByteArray();
    }

    /** Says of every file that it is packed in this way. */
    static byte[] withMethod(int method, byte[] zip) {
        return changed(zip, 8, file -> file.putShort(file.position(), (short) method));
    }

    /** UTF-8 names that do not say so. */
    static byte[] withoutUtf8Flag(byte[] zip) {
        return changed(zip, 6, file -> file.put(file.position() + 1, (byte) (file.get(file.position() + 1) & ~8)));
    }

    /** @param at bytes behind the signature of a file's own header; the directory has it two later */
    private static byte[] changed(byte[] zip, int at, Consumer<ByteBuffer> change) {
        ByteBuffer file = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 12 < zip.length; i++) {
            int signature = file.getInt(i);
            if (signature == 0x04034b50 || signature == 0x02014b50) {
                change.accept(file.position(i + at + (signature == 0x02014b50 ? 2 : 0)));
            }
        }
        return file.array();
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** What a visitor was told, a line a file. */
    static class Told implements ArchiveVisitor {
        final List<String> files = new ArrayList<>();
        final List<String> refused = new ArrayList<>();

        @Override
        public void file(ArchivePlan.Placed place, String fileName, byte[] bytes) {
            files.add(place.className().map(name -> name + ": ").orElse("") + fileName);
        }

        @Override
        public void refused(String path, ArchiveRefusal code, List<Object> figures) {
            refused.add(path + ": " + code);
        }
    }
}
