package org.perceptory.domain.model;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.perceptory.domain.json.JsonColumn;
import org.perceptory.domain.project.TrainingSettings;

/** How a model's records stand in their columns. */
public final class ModelColumns {
    private ModelColumns() {}

    static final class Labels extends JsonColumn<List<ModelLabel>> {
        Labels() {
            super(new TypeReference<>() {});
        }
    }

    static final class Evaluation extends JsonColumn<ModelEvaluation> {
        Evaluation() {
            super(new TypeReference<>() {});
        }
    }

    static final class Verification extends JsonColumn<ModelVerification> {
        Verification() {
            super(new TypeReference<>() {});
        }
    }

    /** Shared with the jobs. */
    public static final class Settings extends JsonColumn<TrainingSettings> {
        public Settings() {
            super(new TypeReference<>() {});
        }
    }
}
