package org.perceptory.worker.training;

import java.util.List;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.modelfile.ModelAssembler;
import org.perceptory.learning.modelfile.ModelDescription;

/**
 * A stored model's ONNX file. The worker assembles it to verify it, the app to hand it out: both ask here, so that both
 * have the same bytes.
 */
public final class ModelAssembly {
    private ModelAssembly() {}

    /**
     * The file. Of the model it needs the version, labels, settings and calibrated threshold.
     *
     * @param backbone the one that the model names
     * @param head the one that the model stores
     * @throws IllegalArgumentException when they do not fit each other
     */
    public static byte[] assemble(Model model, BackboneEntry backbone, Head head) {
        return ModelAssembler.assemble(backbone.read(), head, description(model, backbone));
    }

    /** As {@link #assemble}, as it was made before the file told people what is in it. */
    public static byte[] assembleUndocumented(Model model, BackboneEntry backbone, Head head) {
        return ModelAssembler.assembleUndocumented(backbone.read(), head, description(model, backbone));
    }

    /** The same settings in the words of learning. */
    public static HeadSettings settings(TrainingSettings settings) {
        return new HeadSettings(
                settings.epochs(),
                settings.batchSize(),
                settings.learningRate(),
                settings.hiddenUnits(),
                settings.seed());
    }

    private static ModelDescription description(Model model, BackboneEntry backbone) {
        List<ModelDescription.Label> labels = model.labels.stream()
                .map(label -> new ModelDescription.Label(label.name(), label.color()))
                .toList();
        return new ModelDescription(model.version, labels, backbone, settings(model.settings), model.threshold);
    }
}
