package org.perceptory.app.studio;

import com.vaadin.flow.component.html.Span;

/** The numbers beside the three parts of the story. */
final class Steps {

    private Steps() {}

    static Span number(int number) {
        var circle = new Span(String.valueOf(number));
        circle.addClassName("step");
        circle.getElement().setAttribute("aria-hidden", "true");
        return circle;
    }
}
