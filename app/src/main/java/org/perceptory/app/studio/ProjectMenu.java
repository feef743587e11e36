package org.perceptory.app.studio;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.IconMenu;
import org.perceptory.app.projectmenu.ProjectAction;
import org.perceptory.app.projectmenu.ProjectActions;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Purpose;

/** What can be done to the whole project: renamed where its name stands, duplicated, taken along, deleted. */
class ProjectMenu extends IconMenu {

    private final Person person;
    private final UUID project;
    private final ProjectActions actions;
    private Runnable rename = () -> {};

    ProjectMenu(Person person, Project of, ProjectActions actions) {
        super(VaadinIcon.ELLIPSIS_DOTS_V.create(), Text.of("studio.project.menu"));
        this.person = person;
        this.project = of.id;
        this.actions = actions;
        setId("project-menu");
        boolean own = of.purpose == Purpose.OWN || of.purpose == Purpose.WORK; // Others are their activity's.
        for (ProjectAction action : ProjectAction.values()) {
            if (own || action != ProjectAction.DELETE) {
                add(action.words(), () -> act(action));
            }
        }
    }

    void onRename(Runnable chosen) {
        rename = chosen;
    }

    private void act(ProjectAction action) {
        switch (action) {
            case RENAME -> rename.run();
            case DUPLICATE ->
                actions.duplicate(person, project, copy -> Pages.studio(copy.id).open());
            case DOWNLOAD -> actions.download(this, project);
            case DELETE -> actions.delete(person, project, new Leaving());
        }
    }

    /** Who deletes the project that they are in is led out of it, and in again where it comes back. */
    private class Leaving implements ProjectActions.Deletion {
        @Override
        public void cancelled() {
            focus();
        }

        @Override
        public void deleted() {
            Pages.home().open();
        }

        @Override
        public void restored() {
            Pages.studio(project).open();
        }
    }
}
