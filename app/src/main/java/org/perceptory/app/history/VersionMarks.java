package org.perceptory.app.history;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.ModelChange;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.project.Modality;

/** Whether a version is the one in use, and what of its project changed since it was trained; in words and signs. */
public class VersionMarks extends Div {

    /** @param changes since it was trained */
    public VersionMarks(Modality modality, ModelVersion version, Set<ModelChange> changes) {
        addClassNames("row", "marks");
        if (version.inUse()) {
            add(mark(Text.of("history.in-use"), "good", "in-use"));
        }
        if (!changes.isEmpty()) {
            add(mark(VersionWords.changes(modality, changes), "stale"));
        }
    }

    private static Span mark(String words, String... kinds) {
        var mark = new Span(words);
        mark.addClassNames("notice", "mark");
        mark.addClassNames(kinds);
        return mark;
    }
}
