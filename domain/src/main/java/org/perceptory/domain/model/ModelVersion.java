package org.perceptory.domain.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perceptory.domain.project.TrainingSettings;

/**
 * What is told of a model beside others: all but its weights and its file.
 *
 * @param name empty where it has none
 * @param samples that it was trained on
 * @param inUse whether it is the one that its project answers with
 */
public record ModelVersion(
        UUID id,
        UUID project,
        int version,
        String name,
        String backbone,
        String backboneSha256,
        List<ModelLabel> labels,
        TrainingSettings settings,
        ModelEvaluation evaluation,
        String fingerprint,
        int samples,
        Instant createdAt,
        boolean inUse) {

    /** The columns in the order of the components. */
    static final String COLUMNS = "m.id, m.projectId, m.version, m.name, m.backbone, m.backboneSha256, m.labels,"
            + " m.settings, m.evaluation, m.fingerprint, m.samples, m.createdAt, u.modelId";

    /** One by itself: whether it is in use is not asked. */
    static ModelVersion of(Model m) {
        return new ModelVersion(
                m.id,
                m.projectId,
                m.version,
                m.name,
                m.backbone,
                m.backboneSha256,
                m.labels,
                m.settings,
                m.evaluation,
                m.fingerprint,
                m.samples,
                m.createdAt,
                false);
    }

    /** What its classes are called, by their ids. */
    public Map<UUID, String> names() {
        return labels.stream().collect(Collectors.toMap(ModelLabel::id, ModelLabel::name));
    }

    @SuppressWarnings("unchecked")
    static ModelVersion of(Object[] row) {
        return new ModelVersion(
                (UUID) row[0],
                (UUID) row[1],
                (Integer) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (List<ModelLabel>) row[6],
                (TrainingSettings) row[7],
                (ModelEvaluation) row[8],
                (String) row[9],
                (Integer) row[10],
                (Instant) row[11],
                row[12] != null);
    }
}
