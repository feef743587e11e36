package org.perceptory.app.projectmenu;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.app.undo.Deed;
import org.perceptory.app.undo.Deed.Outcome;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.limits.LimitsInForce;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.sample.DeletedProjects;
import org.perceptory.domain.sample.ProjectDuplicates;

/** Does what a project's menu offers. What a person may not do, or what is gone, is said and nothing else happens. */
@ApplicationScoped
public class ProjectActions {

    private final Projects projects;
    private final ProjectDuplicates duplicates;
    private final DeletedProjects deleted;
    private final LimitsInForce limits;

    ProjectActions(Projects projects, ProjectDuplicates duplicates, DeletedProjects deleted, LimitsInForce limits) {
        this.projects = projects;
        this.duplicates = duplicates;
        this.deleted = deleted;
        this.limits = limits;
    }

    /** What happens on the page after a project was deleted, and after it came back. */
    public interface Deletion {
        void cancelled();

        void deleted();

        void restored();

        /** Takes it into the page's history, where it has one. @return takes it back */
        default Optional<Runnable> remember(Deed deed) {
            return Optional.empty();
        }
    }

    /** Asks for another name. @param renamed is called when it has one @param closed in any case, afterwards */
    public void rename(Person person, UUID id, Runnable renamed, Runnable closed) {
        trying(() -> new NameDialog(
                        projects.get(person, id).name,
                        name -> {
                            projects.rename(person, id, name);
                            renamed.run();
                        },
                        closed)
                .open());
    }

    /** @param copied is called with the copy */
    public void duplicate(Person person, UUID id, Consumer<Project> copied) {
        trying(() -> {
            String name = projects.get(person, id).name;
            Project copy = duplicateAs(person, id, name);
            copied.accept(copy);
            Toast.say(Text.of("project.duplicated", copy.name, name));
        });
    }

    private Project duplicateAs(Person person, UUID id, String name) {
        try {
            return duplicates.duplicate(person, id, Text.of("project.copy-of", name));
        } catch (RefusedException refusal) {
            if (refusal.code() != Refusal.NAME_TOO_LONG) {
                throw refusal;
            }
            return duplicates.duplicate(person, id, name);
        }
    }

    /** As a link does that is clicked: leading the page there would take its connection from it. */
    public void download(Component page, UUID id) {
        page.getElement()
                .executeJs(
                        "const link = Object.assign(document.createElement('a'), {href: $0, download: ''}); link.click();",
                        "api/v1/projects/" + id + "/download");
    }

    /** Asks once more, then deletes it and offers it back. */
    public void delete(Person person, UUID id, Deletion page) {
        trying(() -> {
            String name = projects.get(person, id).name;
            var question = new Certainty(
                    Text.of("project.delete.title", name),
                    Text.of("project.delete.text", limits.undo().toHours()),
                    Text.of("project.delete.confirm"),
                    () -> deleteNow(person, id, name, page));
            question.addCancelListener(cancel -> page.cancelled());
            question.open();
        });
    }

    private void deleteNow(Person person, UUID id, String name, Deletion page) {
        try {
            projects.delete(person, id);
        } catch (RefusedException refused) {
            if (refused.code() != Refusal.NOT_FOUND) {
                throw refused;
            }
            // Deleted in another tab: as it was meant.
        }
        page.deleted();
        var deed = new Deed(
                Text.of("deed.project.deleted", name),
                () -> {
                    deleted.restore(person, id);
                    page.restored();
                    return Outcome.DONE;
                },
                () -> {
                    projects.delete(person, id);
                    page.deleted();
                    return Outcome.DONE;
                });
        Toast.undoable(
                Text.of("project.deleted", name),
                page.remember(deed).orElse(() -> restore(person, id, page::restored)));
    }

    /** Brings a deleted one back. @param restored is called when it is there again */
    public void restore(Person person, UUID id, Runnable restored) {
        trying(() -> {
            deleted.restore(person, id);
            restored.run();
            Toast.say(Text.of("home.brought-back", projects.get(person, id).name));
        });
    }

    /** Asks once more, then removes a deleted one, which nothing brings back. */
    public void removeForGood(Person person, UUID id, String name, Runnable removed) {
        new Certainty(
                        Text.of("project.remove.title", name),
                        Text.of("project.remove.text"),
                        Text.of("project.remove.confirm"),
                        () -> trying(() -> {
                            deleted.remove(person, id);
                            removed.run();
                        }))
                .open();
    }

    private static void trying(Runnable deed) {
        try {
            deed.run();
        } catch (RefusedException refusal) {
            Toast.say(refusal.code() == Refusal.NOT_FOUND ? Text.of("project.gone") : Refusals.sentence(refusal));
        }
    }
}
