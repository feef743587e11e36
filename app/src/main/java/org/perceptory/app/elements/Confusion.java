package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.perceptory.domain.project.Modality;

/** The confusion matrix; its cells are buttons, unless it is only {@link #toLookAt}. */
@Tag("pc-confusion")
@JsModule("./perceptory/charts/pc-confusion.ts")
public class Confusion extends Component {

    /** @param counts [actual][predicted] */
    public Confusion(Modality modality, List<LabelChoice> labels, int[][] counts) {
        getElement().setProperty("modality", modality.name().toLowerCase(Locale.ROOT));
        getElement().setPropertyList("labels", labels);
        getElement()
                .setPropertyList(
                        "counts",
                        Arrays.stream(counts)
                                .map(row -> Arrays.stream(row).boxed().toList())
                                .toList());
    }

    /** Its cells are figures and no buttons: nothing opens. */
    public Confusion toLookAt() {
        getElement().setProperty("plain", true);
        return this;
    }

    /** @param opened called with the actual and the predicted class of the chosen cell */
    public void onCellOpen(BiConsumer<Integer, Integer> opened) {
        getElement()
                .addEventListener(
                        "cell-open",
                        event -> opened.accept(
                                event.getEventData().get("event.detail.actual").asInt(),
                                event.getEventData()
                                        .get("event.detail.predicted")
                                        .asInt()))
                .addEventData("event.detail.actual")
                .addEventData("event.detail.predicted");
    }
}
