package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Loss and accuracy over the epochs, as charts and as a table. */
@Tag("pc-curves")
@JsModule("./perceptory/charts/pc-curves.ts")
public class Curves extends Component {

    /** @param total how many epochs there will be */
    public void show(List<Epoch> epochs, int total) {
        getElement().setProperty("total", total);
        getElement().setPropertyList("epochs", epochs);
    }

    /** One epoch's figures; validation is null where there was nothing to validate on. */
    public record Epoch(int epoch, double loss, double accuracy, Double validationLoss, Double validationAccuracy) {}
}
