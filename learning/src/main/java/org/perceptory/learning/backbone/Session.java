package org.perceptory.learning.backbone;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.perceptory.learning.image.RgbImage;

/** One loaded graph and the native memory that it takes. Thread-safe: ONNX Runtime's sessions are. */
public final class Session implements AutoCloseable {

    private static final String ENGINE = "OnnxRuntime";

    static {
        // DJL reports its use to Amazon unless told otherwise; a university's server talks to nobody unasked.
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    private final SessionOptions options;
    private final Model model;
    private final Block block;

    /**
     * Loads an ONNX file.
     *
     * @param threads that compute one batch, at least 1
     * @throws IllegalArgumentException when the file cannot be loaded
     */
    public Session(byte[] onnx, int threads) {
        options = new SessionOptions();
        model = Model.newInstance("perceptory", ENGINE);
        try {
            options.setIntraOpNumThreads(threads);
            // Threads that wait for work by spinning would take the cores from decoding and from serving pages.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            model.load(new ByteArrayInputStream(onnx), Map.of("sessionOptions", options));
            // DJL makes an empty folder for each, and would leave it there until the process ends.
            Files.deleteIfExists(model.getModelPath());
        } catch (IOException | MalformedModelException | OrtException unusable) {
            close();
            throw new IllegalArgumentException("Not a graph that ONNX Runtime can run", unusable);
        }
        block = model.getBlock();
    }

    /**
     * Runs a batch through the graph.
     *
     * @param outputs names of the outputs to return
     * @return one array for each, {@code [N] x} the output's other dimensions, row by row
     */
    public Output[] run(Input input, String... outputs) {
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDArray array = manager.create(input.values(), new Shape(input.shape()), input.type());
            array.setName(input.name());
            NDList result = block.forward(new ParameterStore(manager, false), new NDList(array), false);
            Output[] wanted = new Output[outputs.length];
            for (int i = 0; i < outputs.length; i++) {
                wanted[i] = Output.of(result.get(outputs[i]));
            }
            return wanted;
        }
    }

    /** Runs pictures of one size through the graph, as {@link #run(Input, String...)} does. */
    public Output[] run(List<RgbImage> sameSize, String... outputs) {
        return run(Input.images(sameSize), outputs);
    }

    /** What the file says of itself. */
    public Map<String, String> metadata() {
        return block.getCustomMetadata();
    }

    @Override
    public void close() {
        model.close();
        options.close();
    }
}
