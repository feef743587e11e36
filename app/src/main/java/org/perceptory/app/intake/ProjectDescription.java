package org.perceptory.app.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.TrainingSettings;

/**
 * The {@code project.json} of a project that was taken along. Anybody may have written it: what makes no sense is left
 * out and named, and what is not known is not looked at.
 *
 * @param name empty where there is none that may be one
 * @param backbone empty where it says none
 * @param threshold null where the model's own holds
 * @param files by the class's folder and name
 * @param foldersAround how many folders lie above the classes': one, {@code train} or {@code test}, where samples are
 *     put aside
 * @param ignored what made no sense, as paths: {@code settings.epochs}
 */
record ProjectDescription(
        String name,
        Modality modality,
        String backbone,
        TrainingSettings settings,
        Double threshold,
        List<DescribedClass> classes,
        Map<String, DescribedFile> files,
        int foldersAround,
        List<String> ignored) {

    /** A project of 5,000 samples describes itself in 2 MB. */
    static final int MOST_BYTES = 8_000_000;

    static final int MOST_IGNORED = 20;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MOST_BYTES)
                    .maxNestingDepth(20)
                    .maxStringLength(10_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .build())
            .build());

    /** Empty where it is no description of a project: no JSON, too much of it, or without what it learns from. */
    static Optional<ProjectDescription> read(byte[] json) {
        if (json.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            JsonNode root = JSON.readTree(json);
            return modality(root.path("modality")).map(modality -> new DescriptionReader(root).read(modality));
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<Modality> modality(JsonNode node) {
        return List.of(Modality.values()).stream()
                .filter(one -> one.name().equals(node.textValue()))
                .findFirst();
    }
}
