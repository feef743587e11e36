package org.perceptory.domain.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.perceptory.domain.blob.Float32;

/** The zip of somebody's data while it is written, a file at a time. */
final class PersonalZip {
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    /** NumPy asks that the data begin at a multiple of it. */
    private static final int NPY_ALIGNMENT = 64;

    private static final byte[] NPY_MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private final ZipOutputStream zip;

    PersonalZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    ZipOutputStream stream() {
        return zip;
    }

    void file(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    void json(String name, Object content) throws IOException {
        file(name, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    }

    /** Begins a float32 array {@code [rows][columns]} as NumPy reads it; {@link #vectors} go on with it. */
    void beginArray(String name, int rows, int columns) throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }".formatted(rows, columns);
        int before = NPY_MAGIC.length + Short.BYTES;
        int padding = NPY_ALIGNMENT - (before + header.length() + 1) % NPY_ALIGNMENT;
        byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        zip.putNextEntry(new ZipEntry(name));
        zip.write(NPY_MAGIC);
        zip.write(ByteBuffer.allocate(Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) text.length)
                .array());
        zip.write(text);
    }

    void vectors(List<float[]> rows) throws IOException {
        for (float[] row : rows) {
            zip.write(Float32.bytes(row));
        }
    }

    void finish() throws IOException {
        zip.finish();
    }
}
