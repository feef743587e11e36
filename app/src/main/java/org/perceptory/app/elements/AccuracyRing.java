package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** A share as a ring around what is put into it, and the interval in which the true one lies. */
@Tag("pc-accuracy-ring")
@JsModule("./perceptory/charts/pc-accuracy-ring.ts")
public class AccuracyRing extends Component implements HasComponents {

    /** Each from 0 to 1. */
    public void show(double share, double low, double high) {
        getElement().setProperty("share", share);
        getElement().setProperty("low", low);
        getElement().setProperty("high", high);
    }

    /** A moment of joy in these colours ({@code #rrggbb}); none for who wants no motion. */
    public void celebrate(List<String> colors) {
        getElement().callJsFunction("celebrate", colors);
    }
}
