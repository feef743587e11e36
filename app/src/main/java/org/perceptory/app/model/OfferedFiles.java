package org.perceptory.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.perceptory.app.api.Problem;
import org.perceptory.app.api.ProblemException;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.domain.model.Model;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadBytes;
import org.perceptory.worker.backbone.Backbones;
import org.perceptory.worker.training.ModelAssembly;

/** The ONNX files of stored models: the very bytes that were verified when the model was trained, or none. */
@ApplicationScoped
public class OfferedFiles {

    private static final Logger LOG = Logger.getLogger(OfferedFiles.class);
    /** Of a few megabytes each; whoever downloads a model often does so twice. */
    private static final int KEPT = 4;

    private static final int GONE = 410;

    private final Backbones backbones;
    private final Map<String, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    OfferedFiles(Backbones backbones) {
        this.backbones = backbones;
    }

    /**
     * The file, made again from backbone, head and labels.
     *
     * @throws ProblemException 410 when this Perceptory no longer makes the bytes that were verified
     */
    public byte[] of(Model model) {
        synchronized (kept) {
            byte[] known = kept.get(model.onnxSha256);
            if (known != null) {
                return known;
            }
        }
        byte[] file = verified(model);
        synchronized (kept) {
            kept.put(model.onnxSha256, file);
        }
        return file;
    }

    /** Models of earlier days have a file that holds no words for people, and keep it. */
    private byte[] verified(Model model) {
        BackboneEntry backbone = backbone(model);
        Head head = HeadBytes.read(model.head);
        return Stream.<Supplier<byte[]>>of(
                        () -> ModelAssembly.assemble(model, backbone, head),
                        () -> ModelAssembly.assembleUndocumented(model, backbone, head))
                .map(Supplier::get)
                .filter(file -> Sha256.hex(file).equals(model.onnxSha256))
                .findFirst()
                .orElseThrow(() -> {
                    LOG.errorf("Model %s is not the file that was verified", model.id);
                    return new ProblemException(GONE, Problem.of("MODEL_OUTDATED"));
                });
    }

    /**
     * The backbone that a model stands on.
     *
     * @throws ProblemException 410 when this Perceptory does not have it any more
     */
    public BackboneEntry backbone(Model model) {
        return backbones
                .catalogue()
                .findBySha256(model.backboneSha256)
                .orElseThrow(() -> new ProblemException(GONE, Problem.of("BACKBONE_GONE", model.backbone)));
    }
}
