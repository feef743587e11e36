package org.perceptory.domain.privacy;

import java.util.Map;
import org.perceptory.domain.model.Model;

/** What a model is as files: who keeps the networks makes them. */
@FunctionalInterface
public interface PersonalModels {

    /** By their names; without those that can no longer be made. */
    Map<String, byte[]> of(Model model);
}
