package org.perceptory.app.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.perceptory.app.text.Text;

/** What stands in the place of projects where there are none: how to begin, or that none was found. */
class NoProjects extends Div {

    private final transient Runnable tryExample;
    private final transient Runnable clear;

    /** @param clear is called when the person gives the search up */
    NoProjects(Runnable tryExample, Runnable clear) {
        this.tryExample = tryExample;
        this.clear = clear;
        addClassNames("empty", "panel");
    }

    /** @param searched what was looked for; empty where nothing was */
    void show(boolean none, String searched) {
        setVisible(none);
        removeAll();
        setClassName("first", searched.isEmpty());
        if (!none) {
            return;
        }
        if (searched.isEmpty()) {
            first();
        } else {
            add(
                    new H2(Text.of("home.search.nothing", searched)),
                    new Button(Text.of("home.search.clear"), click -> clear.run()));
        }
    }

    private void first() {
        var said = new Div(new H2(Text.of("home.empty.title")), new Paragraph(Text.of("home.empty.text")));
        said.addClassName("said");
        var what = new Paragraph(Text.of("example.what"));
        what.addClassName("small");
        var start = new Div(new ExampleButton(tryExample), what);
        start.addClassName("start");
        add(said, new FirstSteps(), start);
    }
}
