package org.perceptory.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perceptory.app.intake.ArchiveIntake.Place;
import org.perceptory.app.project.ProjectStart;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.sample.Samples;
import org.perceptory.learning.archive.ArchivePlan;

/**
 * The classes that an archive's folders stand for: those that are there, and those to be made. As the first is made in
 * a project without samples, the empty ones that it began with go, for they would hold up the training.
 */
final class ImportedLabels {

    /** What Teachable Machine calls its class of background noise, in its files and on its page. */
    private static final Set<String> NOISE = Set.of("_background_noise_", "background noise");

    private final Place place;
    private final UUID upload;
    private final Labels labels;
    private final Samples samples;
    private final Map<String, Label> known = new HashMap<>();
    private final Set<UUID> made = new LinkedHashSet<>();
    private final List<UUID> removed = new ArrayList<>();
    private final int most;
    private List<Label> starters;

    ImportedLabels(Place place, UUID upload, Labels labels, Samples samples) {
        this.place = place;
        this.upload = upload;
        this.labels = labels;
        this.samples = samples;
        most = labels.most(place.person(), place.project().id);
        List<Label> there = labels.of(place.person(), place.project().id);
        there.forEach(label -> known.put(label.nameKey, label));
        boolean isNew = samples.counts(place.person(), place.project().id).isEmpty();
        starters = isNew ? there.stream().filter(this::isStarter).toList() : List.of();
    }

    /**
     * The class of a folder.
     *
     * @param there empty where it is still to be made
     */
    record Target(String name, boolean background, Optional<Label> there) {
        static Target of(Label label) {
            return new Target(label.name, label.background, Optional.of(label));
        }
    }

    /** Of an archive that says which folder is which class. */
    ImportedLabels(Place place, UUID upload, Labels labels, Samples samples, Map<String, Label> byFolder) {
        this(place, upload, labels, samples);
        byFolder.forEach((folder, label) -> known.put(LabelName.keyOf(folder), label));
        starters = List.of();
    }

    /** Ids of the classes that were made. */
    List<UUID> made() {
        return List.copyOf(made);
    }

    /** Ids of the empty classes that went for them. */
    List<UUID> removed() {
        return List.copyOf(removed);
    }

    /** Those that the archive is going to fill stay. */
    void expect(ArchivePlan plan) {
        Set<String> named =
                plan.classes().keySet().stream().map(LabelName::keyOf).collect(Collectors.toSet());
        starters = starters.stream()
                .filter(label -> !named.contains(label.nameKey))
                .toList();
    }

    /** Names of the empty classes that go as soon as one is made. */
    List<String> starters() {
        return starters.stream().map(label -> label.name).toList();
    }

    /** @throws RefusedException where a class cannot be called so */
    Target of(String folder) {
        var name = new LabelName(folder);
        return Optional.ofNullable(known.get(name.key()))
                .map(Target::of)
                .or(() -> isNoise(name) ? Optional.of(ofNoise()) : Optional.empty())
                .orElseGet(() -> new Target(name.text(), false, Optional.empty()));
    }

    private boolean isNoise(LabelName name) {
        return place.project().modality == Modality.AUDIO && NOISE.contains(name.key());
    }

    /** The class of background noise, else one that is called so, else one that is to be made. */
    private Target ofNoise() {
        String words = Text.of("studio.class.background");
        return known.values().stream()
                .filter(label -> label.background)
                .findFirst()
                .or(() -> Stream.concat(Stream.of(LabelName.keyOf(words)), NOISE.stream())
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(Target::of)
                .orElseGet(() -> new Target(words, true, Optional.empty()));
    }

    /** That of the files that lie in no folder, which are taken only where there is one. */
    Target ofLoose() {
        Label into = place.into().orElseThrow();
        return Target.of(known.getOrDefault(into.nameKey, into));
    }

    /** @throws RefusedException TOO_MANY_LABELS where the project may not have so many new ones */
    void requireRoom(int more) {
        if (classes() - starters.size() + more > most) {
            throw new RefusedException(Refusal.TOO_MANY_LABELS, most);
        }
    }

    /** One that an archive describes is known by its name and by its folder. */
    private int classes() {
        return (int) known.values().stream().map(label -> label.id).distinct().count();
    }

    /**
     * The class itself, made where it is not there, if what is to go into it has room: no class is made for nothing.
     *
     * @param more samples, of so many bytes together
     * @throws RefusedException TOO_MANY_LABELS, TOO_MANY_SAMPLES, TOO_MANY_BYTES
     */
    Label get(Target target, int more, long bytes) {
        Label label = target.there().orElseGet(() -> provided(target, more, bytes));
        // Also where this upload came before, and its answer was lost.
        if (label.id.equals(idOf(label.nameKey))) {
            made.add(label.id);
        }
        return label;
    }

    private Label provided(Target target, int more, long bytes) {
        requireRoom(1);
        samples.requireRoom(place.person(), place.project().id, more, bytes);
        removeStarters();
        UUID id = idOf(LabelName.keyOf(target.name()));
        var provided = labels.provide(place.person(), place.project().id, id, target.name(), target.background());
        Label label = provided.label();
        known.put(label.nameKey, label);
        // One that another upload made meanwhile is not this one's to take back.
        if (provided.created()) {
            made.add(label.id);
        }
        return label;
    }

    /** The same for the same class whenever the archive comes. */
    private UUID idOf(String key) {
        return UUID.nameUUIDFromBytes((upload + "/class/" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Those that are still there and still empty: the upload may have taken minutes. */
    private void removeStarters() {
        List<Label> left = starters;
        starters = List.of();
        if (left.isEmpty()) {
            return;
        }
        left.forEach(label -> known.remove(label.nameKey));
        Set<UUID> filled = samples.counts(place.person(), place.project().id).keySet();
        Set<UUID> there = labels.of(place.person(), place.project().id).stream()
                .map(label -> label.id)
                .collect(Collectors.toSet());
        left.stream()
                .filter(label -> there.contains(label.id) && !filled.contains(label.id))
                .forEach(label -> {
                    if (removes(label)) {
                        removed.add(label.id);
                    }
                });
    }

    /** False where another upload did so meanwhile. */
    private boolean removes(Label label) {
        try {
            labels.delete(place.person(), label.id);
            return true;
        } catch (RefusedException gone) {
            if (gone.code() != Refusal.NOT_FOUND) {
                throw gone;
            }
            return false;
        }
    }

    private boolean isStarter(Label label) {
        return ProjectStart.isStarter(label) && place.into().stream().noneMatch(into -> into.id.equals(label.id));
    }
}
