package org.perceptory.app.inside;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.perceptory.app.address.Pages;
import org.perceptory.app.text.Text;

/** Says, after something was corrected here, that the model does not know of it, and where to train again. */
class StaleNote extends Div {

    private final BooleanSupplier stale;
    private final Div words = new Div();

    StaleNote(UUID project, BooleanSupplier stale) {
        this.stale = stale;
        words.addClassName("notice");
        words.add(
                new Span(Text.of("inside.corrected") + " "),
                Pages.studio(project).link(Text.of("inside.corrected.train")));
        getElement().setAttribute("role", "status");
    }

    /** Something was corrected, or taken back. */
    void refresh() {
        removeAll();
        if (stale.getAsBoolean()) {
            add(words);
        }
    }
}
