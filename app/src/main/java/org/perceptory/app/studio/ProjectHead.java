package org.perceptory.app.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.perceptory.app.address.Pages;
import org.perceptory.app.elements.KindSign;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Purpose;

/** The project's name, which can be changed where it stands. */
class ProjectHead extends Div {

    private final UUID project;
    private final Deeds deeds;
    private final TextField name = new TextField();
    private final H1 heading = new H1();

    ProjectHead(Project project, Deeds deeds, ProjectMenu menu) {
        this.project = project.id;
        this.deeds = deeds;
        addClassName("page-head");
        heading.addClassName("visually-hidden");
        name.addClassNames("quiet-field", "project-name");
        name.setAriaLabel(Text.of("studio.project.name"));
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                rename(change.getValue());
            }
        });
        var saved = new Span(Text.of("studio.saved"));
        saved.addClassNames("soft", "small", "saved");
        menu.onRename(this::editName);
        add(heading, new KindSign(project.modality), name, menu);
        if (project.activityId != null) {
            var to = project.purpose == Purpose.WORK
                    ? Pages.activity(project.activityId)
                    : Pages.activityEditor(project.activityId);
            var back = to.link(Text.of("studio.activity." + project.purpose));
            back.setId("to-activity");
            add(back);
        }
        add(saved);
        show(project);
    }

    UUID project() {
        return project;
    }

    void show(Project now) {
        name.setValue(now.name);
        name.setInvalid(false);
        heading.setText(now.name);
        getUI().ifPresent(ui -> ui.getPage().setTitle(StudioView.title(now)));
    }

    private void editName() {
        name.focus();
        name.getElement().executeJs("this.inputElement.select()");
    }

    private void rename(String text) {
        try {
            show(deeds.renameProject(text));
        } catch (RefusedException refusal) {
            name.setErrorMessage(Refusals.sentence(refusal));
            name.setInvalid(true);
        }
    }
}
