package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.perceptory.domain.project.Modality;

/** The thumbnails of one class: select, move, delete, undo. */
@Tag("pc-sample-grid")
@JsModule("./perceptory/samples/pc-sample-grid.ts")
public class SampleGrid extends Component {

    public SampleGrid(UUID project, UUID label) {
        getElement().setProperty("project", project.toString()).setProperty("label", label.toString());
    }

    /** What the samples are. */
    public void setModality(Modality modality) {
        getElement().setProperty("modality", modality.name().toLowerCase(Locale.ROOT));
    }

    /** They are looked at and heard, and nothing else. */
    public void setReadonly() {
        getElement().setProperty("readonly", true);
    }

    public void setColor(String color) {
        getElement().setProperty("color", color);
    }

    /** The classes that samples can be moved to. */
    public void setLabels(List<LabelChoice> labels) {
        getElement().setPropertyList("labels", labels);
    }

    /** Whether samples are coming, the newest of which are to stay in sight. */
    public void setNewest(boolean newest) {
        getElement().setProperty("newest", newest);
    }

    /** Reads the samples again. */
    public void refresh() {
        getElement().callJsFunction("refresh");
    }
}
