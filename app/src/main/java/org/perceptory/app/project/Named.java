package org.perceptory.app.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.perceptory.domain.project.LabelName;

/** What is to be called so. */
@Schema(requiredProperties = "name")
public record Named(
        @Schema(description = Named.RANGE, minLength = 1, maxLength = LabelName.LONGEST)
        String name) {

    static final String RANGE = "1 to 60 characters, as a reader counts them";

    /** The name, or an empty one, which is then refused as such. */
    static String nameOf(Named body) {
        return body == null || body.name() == null ? "" : body.name();
    }
}
