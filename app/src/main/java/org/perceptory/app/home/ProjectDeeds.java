package org.perceptory.app.home;

import java.util.Optional;
import org.perceptory.app.projectmenu.ProjectAction;
import org.perceptory.app.projectmenu.ProjectActions;
import org.perceptory.app.undo.Deed;
import org.perceptory.app.undo.History;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.ProjectSummary;

/** Does what the menu of a card is asked for, and has the list show what became of it. */
class ProjectDeeds {

    private final Person person;
    private final ProjectActions actions;
    private final History history;

    /** @param history what deletions are taken back by */
    ProjectDeeds(Person person, ProjectActions actions, History history) {
        this.person = person;
        this.actions = actions;
        this.history = history;
    }

    void act(ProjectSummary project, ProjectAction action, ProjectList list) {
        switch (action) {
            case RENAME -> actions.rename(person, project.id(), list::reload, list::returnFocus);
            case DUPLICATE ->
                actions.duplicate(person, project.id(), copy -> {
                    list.reload();
                    list.returnFocus();
                });
            case DOWNLOAD -> actions.download(list, project.id());
            case DELETE -> actions.delete(person, project.id(), new LeavingOut(project, list));
        }
    }

    /** What happens to the list when one of its projects is deleted. */
    private class LeavingOut implements ProjectActions.Deletion {
        private final ProjectSummary project;
        private final ProjectList list;

        LeavingOut(ProjectSummary project, ProjectList list) {
            this.project = project;
            this.list = list;
        }

        @Override
        public void cancelled() {
            list.returnFocus();
        }

        @Override
        public void deleted() {
            list.leaveOut(project);
        }

        @Override
        public void restored() {
            list.reload();
        }

        @Override
        public Optional<Runnable> remember(Deed deed) {
            return Optional.of(history.did(deed));
        }
    }
}
