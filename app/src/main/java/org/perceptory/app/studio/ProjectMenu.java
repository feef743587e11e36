package org.perceptory.app.studio;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.controls.IconMenu;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.Purpose;
import org.perceptory.domain.sample.ProjectDuplicates;

/** What can be done to the whole project: renamed, duplicated, taken along, deleted. */
class ProjectMenu extends IconMenu {

    private final Person person;
    private final Project project;
    private final Projects projects;
    private final ProjectDuplicates duplicates;
    private Runnable rename = () -> {};

    ProjectMenu(Person person, Project project, Projects projects, ProjectDuplicates duplicates) {
        super(VaadinIcon.ELLIPSIS_DOTS_V.create(), Text.of("studio.project.menu"));
        this.person = person;
        this.project = project;
        this.projects = projects;
        this.duplicates = duplicates;
        setId("project-menu");
        add(Text.of("studio.project.rename"), () -> rename.run());
        add(Text.of("studio.project.duplicate"), this::duplicate);
        add(Text.of("studio.project.download"), this::download);
        if (project.purpose == Purpose.OWN || project.purpose == Purpose.WORK) { // Others are their activity's.
            add(Text.of("studio.project.delete"), this::askWhetherToDelete);
        }
    }

    void onRename(Runnable chosen) {
        rename = chosen;
    }

    private String name() {
        return projects.get(person, project.id).name;
    }

    private void duplicate() {
        try {
            String name = name();
            Project copy = duplicateAs(name);
            Pages.studio(copy.id).open();
            Toast.say(Text.of("studio.project.duplicated", name));
        } catch (RefusedException refusal) {
            Toast.say(Refusals.sentence(refusal));
        }
    }

    private Project duplicateAs(String name) {
        try {
            return duplicates.duplicate(person, project.id, Text.of("studio.project.copy-of", name));
        } catch (RefusedException refusal) {
            if (refusal.code() != Refusal.NAME_TOO_LONG) {
                throw refusal;
            }
            return duplicates.duplicate(person, project.id, name);
        }
    }

    /** As a link does that is clicked: leading the page there would take its connection from it. */
    private void download() {
        getElement()
                .executeJs(
                        "const link = Object.assign(document.createElement('a'), {href: $0, download: ''}); link.click();",
                        "api/v1/projects/" + project.id + "/download");
    }

    private void askWhetherToDelete() {
        new Certainty(
                        Text.of("home.delete.title", name()),
                        Text.of("studio.project.delete.text"),
                        Text.of("home.delete.confirm"),
                        this::delete)
                .open();
    }

    private void delete() {
        projects.find(person, project.id)
                .ifPresent(
                        found -> { // else it was deleted in another tab, as it was meant
                            projects.delete(person, found.id);
                            Toast.say(Text.of("home.deleted", found.name));
                        });
        Pages.home().open();
    }
}
