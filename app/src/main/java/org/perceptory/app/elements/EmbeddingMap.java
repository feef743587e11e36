package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.perceptory.domain.project.Modality;

/** All embeddings of a project on a plane, like ones beside each other. */
@Tag("pc-map")
@JsModule("./perceptory/map/pc-map.ts")
@NpmPackage(value = "umap-js", version = "1.4.0")
public class EmbeddingMap extends Component {

    /** @param labels the classes, whose names and colours the dots have */
    public EmbeddingMap(Modality modality, UUID project, UUID model, List<LabelChoice> labels) {
        getElement()
                .setProperty("modality", modality.name().toLowerCase(Locale.ROOT))
                .setProperty("project", project.toString())
                .setProperty("model", model.toString());
        getElement().setPropertyList("labels", labels);
    }
}
