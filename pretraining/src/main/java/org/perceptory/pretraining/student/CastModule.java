package org.perceptory.pretraining.student;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the smallest of TorchScript archives: a module without weights that converts a tensor to another type. */
final class CastModule {
    private static final String CODE = """
      class Cast(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
        def forward(self: __torch__.Cast,
          x: Tensor) -> Tensor:
          return torch.to(x, %d, False, False, None)
      """;
    /** A pickled object of that class with {@code training = False}. */
    private static final String OBJECT = "\u0080\u0002c__torch__\nCast\n)\u0081}X\u0008\0\0\0training\u0089sb.";
    /** A pickled empty tuple. */
    private static final String CONSTANTS = "\u0080\u0002).";

    private CastModule() {}

    /** @param type PyTorch's number of a scalar type */
    static byte[] archive(int type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store("data.pkl", OBJECT, zip);
            store("code/__torch__.py", CODE.formatted(type), zip);
            store("constants.pkl", CONSTANTS, zip);
            store("version", "3\n", zip);
        }
        return bytes.toByteArray();
    }

    private static void store(String name, String text, ZipOutputStream zip) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry("cast/" + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
