package org.perceptory.app.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be called so. */
@Schema(requiredProperties = "name")
public record Named(String name) {

    /** The name, or an empty one, which is then refused as such. */
    static String nameOf(Named body) {
        return body == null || body.name() == null ? "" : body.name();
    }
}
