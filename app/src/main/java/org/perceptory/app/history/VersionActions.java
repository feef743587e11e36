package org.perceptory.app.history;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.controls.IconMenu;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.history.SettingsOfVersion.Chosen;
import org.perceptory.app.text.Text;
import org.perceptory.app.undo.Deed;
import org.perceptory.app.undo.Deed.Outcome;
import org.perceptory.app.undo.History;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.person.Person;

/** What its person can do with a version: name it, have it used, train with its settings, delete it. */
class VersionActions {

    private final Person person;
    private final UUID project;
    private final ModelHistory history;
    private final SettingsOfVersion settings;
    private final History undo;
    private final IntConsumer changed;

    /**
     * @param undo what can be taken back
     * @param changed is called after something was done, with the number of the version it was done with
     */
    VersionActions(
            Person person,
            UUID project,
            ModelHistory history,
            SettingsOfVersion settings,
            History undo,
            IntConsumer changed) {
        this.person = person;
        this.project = project;
        this.history = history;
        this.settings = settings;
        this.undo = undo;
        this.changed = changed;
    }

    void offer(VersionCard card, ModelVersion version) {
        card.addName(name(version));
        var menu = new IconMenu(VaadinIcon.ELLIPSIS_DOTS_V.create(), Text.of("history.menu", version.version()));
        menu.add(Text.of("history.settings.take"), () -> takeSettings(version));
        menu.add(Text.of("history.delete"), () -> askWhetherToDelete(version));
        if (version.inUse()) {
            card.addActions(menu);
        } else {
            card.addActions(useButton(version), menu);
        }
    }

    private TextField name(ModelVersion version) {
        var name = new TextField();
        name.addClassName("quiet-field");
        name.setAriaLabel(Text.of("history.name", version.version()));
        name.setPlaceholder(Text.of("history.name.none"));
        name.setValue(version.name());
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                rename(version, name);
            }
        });
        return name;
    }

    /** A name that is refused stays in the field, with the reason under it. */
    private void rename(ModelVersion version, TextField field) {
        try {
            history.name(person, version.id(), field.getValue());
            field.setInvalid(false);
            field.setValue(field.getValue().strip());
        } catch (RefusedException refusal) {
            field.setErrorMessage(Refusals.sentence(refusal));
            field.setInvalid(true);
        }
    }

    private Button useButton(ModelVersion version) {
        var use = new Button(Text.of("history.use"), click -> attempt(version, () -> use(version)));
        use.setAriaLabel(Text.of("history.use.of", version.version()));
        use.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return use;
    }

    private void use(ModelVersion version) {
        Optional<ModelVersion> before =
                history.of(person, project).stream().filter(ModelVersion::inUse).findFirst();
        history.use(person, version.id());
        before.ifPresent(other -> {
            var deed = new Deed(
                    Text.of("deed.model.used", version.version()),
                    () -> used(version, other),
                    () -> used(other, version));
            Toast.undoable(Text.of("history.used", version.version()), undo.did(deed));
        });
    }

    /** Nothing where another one was chosen meanwhile. */
    private Outcome used(ModelVersion now, ModelVersion other) {
        boolean asExpected = history.of(person, project).stream()
                .anyMatch(one -> one.inUse() && one.id().equals(now.id()));
        if (!asExpected) {
            return Outcome.GONE;
        }
        history.use(person, other.id());
        changed.accept(other.version());
        return Outcome.DONE;
    }

    private void takeSettings(ModelVersion version) {
        attempt(version, () -> {
            Chosen before = settings.take(person, version);
            Toast.undoable(
                    Text.of("history.settings.taken", version.version()),
                    () -> attempt(version, () -> settings.set(person, project, before)));
        });
    }

    /** What is asked is asked of what there is now: it may have been named since, or another one be in use. */
    private void askWhetherToDelete(ModelVersion shown) {
        List<ModelVersion> all = history.of(person, project);
        ModelVersion version = all.stream()
                .filter(one -> one.id().equals(shown.id()))
                .findFirst()
                .orElse(shown);
        new Certainty(
                        Text.of("history.delete.title", VersionWords.title(version)),
                        Text.of("history.delete.text", then(version, all)).strip(),
                        Text.of("project.remove.confirm"),
                        () -> attempt(version, () -> {
                            history.delete(person, version.id());
                            Toast.say(Text.of("history.deleted", version.version()));
                        }))
                .open();
    }

    /** Which one is in use when this one is gone; nothing where that stays as it is. */
    private static String then(ModelVersion gone, List<ModelVersion> all) {
        if (!gone.inUse()) {
            return "";
        }
        return all.stream()
                .filter(other -> !other.id().equals(gone.id()))
                .findFirst()
                .map(next -> Text.of("history.delete.next", next.version()))
                .orElseGet(() -> Text.of("history.delete.last"));
    }

    private void attempt(ModelVersion version, Runnable action) {
        try {
            action.run();
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
        changed.accept(version.version());
    }
}
