package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.perceptory.pretraining.pool.Square;
import org.perceptory.pretraining.sound.Patch;

/** The network of a checkpoint, run by PyTorch in float32: what an exported file is held against. */
public final class Student implements AutoCloseable {
    private final NDManager manager = NDManager.newBaseManager(null, "PyTorch");
    private final StudentNetwork network;
    private final Readout readout;

    public Student(Path checkpoint, Readout readout) throws IOException {
        Checkpoint read = Checkpoint.read(checkpoint, manager);
        network = new StudentNetwork(read.architecture(), read.groups().get("average"), Precision.FULL);
        this.readout = readout;
    }

    /** Embeds pictures, all of one size; [n][D]. */
    public float[][] embed(List<Square> pictures) {
        int side = pictures.getFirst().side();
        ByteBuffer pixels = ByteBuffer.allocate(pictures.size() * side * side * 3);
        pictures.forEach(picture -> pixels.put(picture.rgb()));
        try (NDManager scope = manager.newSubManager()) {
            return embed(scope.create(pixels.flip(), new Shape(pictures.size(), side, side, 3), DataType.UINT8));
        }
    }

    /**
     * Embeds log-mel spectrograms; [n][D].
     *
     * @param spectrograms each [frames][64]
     */
    public float[][] embedSpectrograms(List<float[]> spectrograms) {
        int frames = spectrograms.getFirst().length / Patch.BANDS;
        FloatBuffer values = FloatBuffer.allocate(spectrograms.size() * frames * Patch.BANDS);
        spectrograms.forEach(values::put);
        try (NDManager scope = manager.newSubManager()) {
            return embed(scope.create(values.array(), new Shape(spectrograms.size(), frames, Patch.BANDS, 1))
                    .add(Patch.OFFSET)
                    .mul(Patch.STEPS));
        }
    }

    private float[][] embed(NDArray input) {
        try (NDManager scope = input.getManager().newSubManager()) {
            input.attach(scope);
            NDList parts = new NDList();
            for (Glance glance : readout.glances()) {
                parts.add(readout.of(
                        network.forward(glance.of(input), Normalisation.AS_COUNTED), network.architecture()));
            }
            NDArray embedding = NDArrays.concat(parts, 1);
            float[][] rows = new float[(int) embedding.getShape().get(0)][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = embedding.get(i).toFloatArray();
            }
            return rows;
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
