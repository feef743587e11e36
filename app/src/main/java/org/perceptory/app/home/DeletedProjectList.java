package org.perceptory.app.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.projectmenu.ProjectActions;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.sample.DeletedProject;
import org.perceptory.domain.sample.DeletedProjects;

/** The projects that were deleted and can still be brought back; not there where there are none. */
class DeletedProjectList extends Details {

    private final transient Person person;
    private final transient DeletedProjects deleted;
    private final transient ProjectActions actions;
    private final transient Runnable restored;
    private final transient Runnable emptied;
    private final UnorderedList list = new UnorderedList();

    /** @param restored is called when one is there again @param emptied when none is left, and the focus is gone */
    DeletedProjectList(
            Person person, DeletedProjects deleted, ProjectActions actions, Runnable restored, Runnable emptied) {
        this.person = person;
        this.deleted = deleted;
        this.actions = actions;
        this.restored = restored;
        this.emptied = emptied;
        setId("deleted-projects");
        addClassName("deleted");
        add(list);
        setWidthFull();
        refresh();
    }

    void refresh() {
        List<DeletedProject> now = deleted.of(person);
        setVisible(!now.isEmpty());
        setSummaryText(Text.of("studio.deleted", now.size()));
        list.removeAll();
        now.forEach(project -> list.add(row(project)));
    }

    private ListItem row(DeletedProject project) {
        String what = Text.in(project.modality(), "home.deleted.project", project.name(), project.samples());
        var until = new Span(new Span(Text.of("studio.deleted.until") + " "), new Moment(project.until()));
        until.addClassNames("soft", "small");
        var back = new Button(
                Text.of("studio.deleted.restore"),
                click -> actions.restore(person, project.id(), () -> {
                    restored.run();
                    gone();
                }));
        back.setAriaLabel(Text.of("studio.deleted.restore.of", what));
        var forGood = new Button(
                Text.of("project.remove.confirm"),
                click -> actions.removeForGood(person, project.id(), project.name(), this::gone));
        forGood.setAriaLabel(Text.of("home.deleted.remove.of", what));
        for (Button button : List.of(back, forGood)) {
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        }
        forGood.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var buttons = new Div(back, forGood);
        buttons.addClassName("buttons");
        return new ListItem(new Div(new Span(what), until), buttons);
    }

    /** The button that had the focus goes: whoever works by keyboard goes on with the next. */
    private void gone() {
        refresh();
        if (isVisible()) {
            list.getChildren()
                    .findFirst()
                    .ifPresent(first -> first.getElement().executeJs("this.querySelector('vaadin-button').focus()"));
        } else {
            emptied.run();
        }
    }
}
