package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that a run needs to go on: the architecture, the number of steps done, and the groups of arrays {@code weights},
 * {@code average} (what is exported), {@code mean}, {@code variance} (of the optimiser), {@code target} (of the
 * teacher's embeddings).
 */
public record Checkpoint(Architecture architecture, long step, Map<String, Parameters> groups) {

    /** Replaces the file in one step, so that a broken run leaves a whole one. */
    void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            out.writeUTF(architecture.toString());
            out.writeLong(step);
            out.writeInt(groups.size());
            for (Map.Entry<String, Parameters> group : groups.entrySet()) {
                out.writeUTF(group.getKey());
                out.writeInt(group.getValue().arrays().size());
                for (Map.Entry<String, NDArray> entry :
                        group.getValue().arrays().entrySet()) {
                    write(entry.getKey(), entry.getValue(), out);
                }
            }
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(String name, NDArray array, DataOutputStream out) throws IOException {
        out.writeUTF(name);
        long[] shape = array.getShape().getShape();
        out.writeInt(shape.length);
        for (long size : shape) {
            out.writeLong(size);
        }
        float[] values = array.toFloatArray();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }

    public static Checkpoint read(Path file, NDManager manager) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Architecture architecture = Architecture.parse(in.readUTF());
            long step = in.readLong();
            Map<String, Parameters> groups = new LinkedHashMap<>();
            for (int rest = in.readInt(); rest > 0; rest--) {
                String name = in.readUTF();
                Map<String, NDArray> arrays = new LinkedHashMap<>();
                for (int left = in.readInt(); left > 0; left--) {
                    arrays.put(in.readUTF(), array(in, manager));
                }
                groups.put(name, new Parameters(arrays));
            }
            return new Checkpoint(architecture, step, groups);
        }
    }

    private static NDArray array(DataInputStream in, NDManager manager) throws IOException {
        long[] sizes = new long[in.readInt()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = in.readLong();
        }
        Shape shape = new Shape(sizes);
        float[] values = new float[(int) shape.size()];
        ByteBuffer.wrap(in.readNBytes(values.length * Float.BYTES))
                .asFloatBuffer()
                .get(values);
        return manager.create(values, shape);
    }
}
