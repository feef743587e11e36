package org.perceptory.app.inside;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.history.VersionMarks;
import org.perceptory.app.history.VersionWords;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.ModelChange;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.project.Project;

/**
 * Which version the page is about: its number and name, when and with what it was trained, whether it is up to date.
 */
class VersionHead extends Div {

    private final String title;

    /**
     * @param changes since it was trained
     * @param theirs whether who looks may train the project
     */
    VersionHead(Project project, ModelVersion version, Set<ModelChange> changes, boolean theirs) {
        title = Text.of("inside.title", project.name, VersionWords.title(version));
        addClassNames("version-head", "stack");
        setId("version");
        var ways = new Div();
        ways.addClassNames("row", "ways-to");
        if (theirs) {
            ways.add(Pages.studio(project.id).link(Text.of("inside.back")));
        }
        ways.add(Pages.models(project.id).link(Text.of("history.all")));
        var head = new Div(new H1(title), ways);
        head.addClassName("page-head");
        var trained = new Div(new Span(Text.of("history.date")), new Moment(version.createdAt()));
        trained.addClassNames("row", "soft");
        var settings = new Paragraph(VersionWords.allSettings(version));
        settings.addClassNames("soft", "small");
        add(head, new VersionMarks(project.modality, version, changes), trained, settings);
        if (theirs && !changes.isEmpty()) {
            add(Pages.studio(project.id).link(Text.of("inside.train")));
        }
    }

    String title() {
        return title;
    }
}
