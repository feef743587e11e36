package org.perceptory.app.studio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.app.text.Text;
import org.perceptory.app.undo.Deed;
import org.perceptory.app.undo.Deed.Outcome;
import org.perceptory.app.undo.History;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.learning.backbone.BackboneEntry;

/**
 * What a person does to project and classes in the studio, each with its way back in the page's history. A way back
 * leads from what the deed made: what somebody changed since, in another tab, stays as they left it.
 */
class Deeds {

    private final Person person;
    private final UUID project;
    private final Modality modality;
    private final Projects projects;
    private final Labels labels;
    private final Training training;
    private final History history;

    Deeds(Person person, Project of, Projects projects, Labels labels, Training training, History history) {
        this.person = person;
        this.project = of.id;
        this.modality = of.modality;
        this.projects = projects;
        this.labels = labels;
        this.training = training;
        this.history = history;
    }

    Project renameProject(String name) {
        String before = projects.get(person, project).name;
        Project renamed = projects.rename(person, project, name);
        String after = renamed.name;
        if (!after.equals(before)) {
            did(
                    Text.of("deed.project.renamed", after),
                    () -> put(nameNow(), after, () -> projects.rename(person, project, before)),
                    () -> put(nameNow(), before, () -> projects.rename(person, project, after)));
        }
        return renamed;
    }

    private String nameNow() {
        return projects.get(person, project).name;
    }

    void settings(TrainingSettings after) {
        TrainingSettings before = projects.get(person, project).settings;
        projects.settings(person, project, after);
        if (!after.equals(before)) {
            did(
                    Text.of("deed.settings"),
                    () -> put(settingsNow(), after, () -> projects.settings(person, project, before)),
                    () -> put(settingsNow(), before, () -> projects.settings(person, project, after)));
        }
    }

    private TrainingSettings settingsNow() {
        return projects.get(person, project).settings;
    }

    /** @param after 0 to 1; null: as the model in use was calibrated */
    void threshold(Double after) {
        Double before = projects.get(person, project).threshold;
        putThreshold(after);
        if (!Objects.equals(before, after)) {
            did(
                    Text.of("deed.threshold"),
                    () -> put(thresholdNow(), after, () -> putThreshold(before)),
                    () -> put(thresholdNow(), before, () -> putThreshold(after)));
        }
    }

    private void putThreshold(Double value) {
        if (value == null) {
            projects.calibratedThreshold(person, project);
        } else {
            projects.threshold(person, project, value);
        }
    }

    private Double thresholdNow() {
        return projects.get(person, project).threshold;
    }

    void stand(BackboneEntry after) {
        Optional<BackboneEntry> before = backboneNow();
        training.stand(person, project, after);
        before.filter(entry -> !entry.id().equals(after.id()))
                .ifPresent(entry -> did(
                        Text.of("deed.backbone", after.id()),
                        () -> put(backboneNow(), Optional.of(after), () -> training.stand(person, project, entry)),
                        () -> put(backboneNow(), before, () -> training.stand(person, project, after))));
    }

    /** Empty where it is not here any more. */
    private Optional<BackboneEntry> backboneNow() {
        Project now = projects.get(person, project);
        return training.backbones(now).stream()
                .filter(entry -> entry.id().equals(now.backbone))
                .findFirst();
    }

    Label addClass(String name) {
        Label made = labels.create(person, project, name);
        did(Text.of("deed.class.added", made.name), () -> remove(made.id), () -> bringBack(made.id));
        return made;
    }

    Label rename(Label label, String name) {
        String before = find(label.id).name;
        Label renamed = labels.rename(person, label.id, name);
        String after = renamed.name;
        if (!after.equals(before)) {
            did(
                    Text.of("deed.class.renamed", before, after),
                    () -> put(find(label.id).name, after, () -> labels.rename(person, label.id, before)),
                    () -> put(find(label.id).name, before, () -> labels.rename(person, label.id, after)));
        }
        return renamed;
    }

    void recolour(Label label, String color) {
        String before = find(label.id).color;
        String after = labels.recolor(person, label.id, color).color;
        if (!after.equals(before)) {
            did(
                    Text.of("deed.class.recoloured", label.name),
                    () -> put(find(label.id).color, after, () -> labels.recolor(person, label.id, before)),
                    () -> put(find(label.id).color, before, () -> labels.recolor(person, label.id, after)));
        }
    }

    /** Lets two classes change places. @return whether there were two */
    boolean swap(int from, int to) {
        List<UUID> before = order();
        if (from >= before.size() || to >= before.size()) {
            return false;
        }
        List<UUID> after = new ArrayList<>(before);
        Collections.swap(after, from, to);
        labels.reorder(person, project, after);
        did(
                Text.of("deed.class.moved"),
                () -> put(order(), after, () -> labels.reorder(person, project, before)),
                () -> put(order(), before, () -> labels.reorder(person, project, after)));
        return true;
    }

    private List<UUID> order() {
        return labels.of(person, project).stream().map(label -> label.id).toList();
    }

    /** @return takes it back */
    Runnable delete(Label label) {
        labels.delete(person, label.id);
        return did(
                Text.in(modality, "deed.class.deleted", label.name), () -> bringBack(label.id), () -> remove(label.id));
    }

    private Outcome remove(UUID label) {
        labels.delete(person, find(label).id);
        return Outcome.DONE;
    }

    private Outcome bringBack(UUID label) {
        if (labels.find(person, label).isPresent()) {
            return Outcome.GONE;
        }
        labels.restore(person, label);
        return Outcome.DONE;
    }

    private Label find(UUID label) {
        return labels.get(person, label);
    }

    private Runnable did(String words, Deed.Step back, Deed.Step again) {
        return history.did(new Deed(words, back, again));
    }

    private static <T> Outcome put(T now, T expected, Runnable change) {
        if (!Objects.equals(now, expected)) {
            return Outcome.GONE;
        }
        change.run();
        return Outcome.DONE;
    }
}
