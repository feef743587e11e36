package org.perceptory.app.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.perceptory.app.text.Text;

/** The ways to the submissions before and after one. */
class WalkButtons extends Div {

    private final transient Walk walk;
    private final transient Consumer<Function<Walk, Optional<UUID>>> go;

    /** @param walk as it is while the page is built; where a step leads is asked again when it is taken */
    WalkButtons(Walk walk, Consumer<Function<Walk, Optional<UUID>>> go) {
        this.walk = walk;
        this.go = go;
        addClassNames("row", "steps");
        add(
                step("previous", VaadinIcon.ARROW_LEFT, Walk::previous),
                new Span(Text.of("review.place", walk.at() + 1, walk.rows().size())),
                step("next", VaadinIcon.ARROW_RIGHT, Walk::next),
                step("next-unmarked", VaadinIcon.ARROW_FORWARD, Walk::nextUnmarked));
    }

    private Button step(String which, VaadinIcon icon, Function<Walk, Optional<UUID>> where) {
        var button = new Button(Text.of("review." + which), icon.create(), click -> go.accept(where));
        button.setId(which);
        button.setEnabled(where.apply(walk).isPresent());
        return button;
    }
}
