package org.perceptory.app.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perceptory.app.intake.ArchiveIntake.Place;
import org.perceptory.app.intake.ArchivePreview.LeftOut;
import org.perceptory.app.intake.ArchivePreview.PlannedLabel;
import org.perceptory.app.intake.ImportedLabels.Target;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.sample.Samples;
import org.perceptory.learning.archive.ArchivePlan;
import org.perceptory.learning.archive.ArchivePlan.Placed;
import org.perceptory.learning.archive.RefusedArchiveException;

/**
 * Goes through an archive's names as {@link ArchiveTaking} goes through its files, so that what would not fit is said
 * before anything is stored. A sound counts as one sample here: how many seconds it has, its name does not tell.
 */
final class ArchiveReckoning {
    private final Place place;
    private final ImportedLabels classes;
    private final Samples samples;
    private final int room;
    private final Map<String, PlannedLabel> labels = new LinkedHashMap<>();
    private final Map<String, LeftOut> tooMuch = new LinkedHashMap<>();
    private final RefusedException full;
    private int taken;

    ArchiveReckoning(Place place, ImportedLabels classes, Samples samples) {
        this.place = place;
        this.classes = classes;
        this.samples = samples;
        this.room = full(1).isPresent() ? 0 : samples.room(place.person(), place.project().id);
        this.full = full(room + 1).orElseGet(() -> new RefusedException(Refusal.TOO_MANY_SAMPLES, room));
    }

    ArchivePreview of(ArchivePlan plan) {
        plan.samples().forEach(this::take);
        List<LeftOut> leftOut = new ArrayList<>(tooMuch.values());
        plan.leftOut()
                .forEach(file -> leftOut.add(new LeftOut(
                        file.path(),
                        1,
                        new RefusedArchiveException(file.code(), file.figures().toArray()))));
        boolean isNew = labels.values().stream().anyMatch(PlannedLabel::isNew);
        return new ArchivePreview(
                List.copyOf(labels.values()), isNew ? classes.starters() : List.of(), leftOut, place.heldOut(plan));
    }

    private void take(Placed file) {
        String folder = file.className().orElseGet(() -> classes.ofLoose().name());
        try {
            Target target = file.className().map(classes::of).orElseGet(classes::ofLoose);
            take(target, file.test());
        } catch (RefusedException reason) {
            tooMuch.merge(
                    folder + "/" + reason.code(),
                    new LeftOut(folder, 1, reason),
                    (one, more) -> new LeftOut(folder, one.files() + 1, reason));
        }
    }

    private void take(Target target, boolean test) {
        String key = LabelName.keyOf(target.name());
        boolean isNew = target.there().isEmpty();
        if (isNew && !labels.containsKey(key)) {
            classes.requireRoom(
                    (int) labels.values().stream().filter(PlannedLabel::isNew).count() + 1);
        }
        if (taken >= room) {
            throw full;
        }
        taken++;
        labels.merge(
                key,
                new PlannedLabel(target.name(), 1, test ? 1 : 0, isNew),
                (one, more) -> new PlannedLabel(one.name(), one.files() + 1, one.test() + more.test(), isNew));
    }

    /** Why so many samples more do not fit, be they as small as can be. */
    private Optional<RefusedException> full(int more) {
        try {
            samples.requireRoom(place.person(), place.project().id, more, 1);
            return Optional.empty();
        } catch (RefusedException reason) {
            return Optional.of(reason);
        }
    }
}
