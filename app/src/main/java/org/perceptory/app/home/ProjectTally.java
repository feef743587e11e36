package org.perceptory.app.home;

import com.vaadin.flow.component.html.Span;
import org.perceptory.app.text.Text;

/** How many projects are shown, and of how many. */
class ProjectTally extends Span {

    ProjectTally() {
        getElement().setAttribute("role", "status");
        addClassNames("soft", "small");
    }

    /** Of none it is heard alone: what is seen in their place says it. */
    void show(boolean searching, int shown, int total) {
        String words = searching ? "home.found" : "home.count";
        setText(shown < total ? Text.of(words + ".some", shown, total) : Text.of(words, total));
        setClassName("visually-hidden", total == 0);
    }

    /** Where all are seen at a glance. */
    void sayNothing(int total) {
        setText("");
        setClassName("visually-hidden", total == 0);
    }
}
