package org.perceptory.app.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.perceptory.app.api.ProblemException;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelInUse;
import org.perceptory.domain.privacy.PersonalModels;
import org.perceptory.domain.project.Project;
import org.perceptory.learning.head.HeadBytes;

/**
 * The files of a model in the zip of somebody's data: its head, and the whole network for the model in use and those
 * with a name. The network before the head is the same in all of them, and makes a file of megabytes each.
 */
@ApplicationScoped
@Transactional
public class ModelsToKeep implements PersonalModels {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final OfferedFiles files;
    private final EntityManager entities;

    ModelsToKeep(OfferedFiles files, EntityManager entities) {
        this.files = files;
        this.entities = entities;
    }

    @Override
    public Map<String, byte[]> of(Model model) {
        Map<String, byte[]> kept = new LinkedHashMap<>();
        try {
            kept.put("head.json", head(model));
            if (!model.name.isEmpty() || isInUse(model)) {
                kept.put("model.onnx", files.of(model));
            }
        } catch (ProblemException gone) {
            // The network before it is not here any more, or not as it was: nobody can use the model, and what is
            // known of it stands in data/models.json.
            return kept;
        }
        return kept;
    }

    private byte[] head(Model model) {
        Project project = entities.find(Project.class, model.projectId);
        double threshold = Optional.ofNullable(project.threshold).orElse(model.threshold);
        var head = HeadJson.of(model, HeadBytes.read(model.head), files.backbone(model), threshold);
        try {
            return JSON.writeValueAsBytes(head);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private boolean isInUse(Model model) {
        return Optional.ofNullable(entities.find(ModelInUse.class, model.projectId))
                .filter(inUse -> inUse.modelId.equals(model.id))
                .isPresent();
    }
}
