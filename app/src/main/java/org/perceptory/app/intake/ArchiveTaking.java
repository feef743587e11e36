package org.perceptory.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.perceptory.app.intake.ArchiveIntake.Outcome;
import org.perceptory.app.intake.ArchiveIntake.Place;
import org.perceptory.app.intake.ArchiveIntake.Refused;
import org.perceptory.app.intake.ImportedLabels.Target;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.sample.AddedSample;
import org.perceptory.learning.archive.ArchivePlan;
import org.perceptory.learning.archive.ArchiveRefusal;
import org.perceptory.learning.archive.ArchiveVisitor;
import org.perceptory.learning.archive.RefusedArchiveException;
import org.perceptory.learning.image.AcceptedImage;
import org.perceptory.learning.image.RefusedImageException;
import org.perceptory.learning.sound.AcceptedRecording;
import org.perceptory.learning.sound.RefusedSoundException;
import org.perceptory.learning.sound.Silence;

/** Takes in one archive, file by file. A class is made when its first file has been found to be good. */
final class ArchiveTaking implements ArchiveVisitor {

    private final Place place;
    private final UUID upload;
    private final ImportedLabels labels;
    private final SampleIntake pictures;
    private final RecordingIntake recordings;
    private final Set<String> filled = new LinkedHashSet<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<UUID> added = new ArrayList<>();
    private final Map<String, DescribedFile> described;
    private int seen;

    /** @param described what is known beforehand of a file, by folder and name: it was a sample here */
    ArchiveTaking(
            Place place,
            UUID upload,
            ImportedLabels labels,
            SampleIntake pictures,
            RecordingIntake recordings,
            Map<String, DescribedFile> described) {
        this.place = place;
        this.upload = upload;
        this.labels = labels;
        this.pictures = pictures;
        this.recordings = recordings;
        this.described = described;
    }

    Outcome outcome() {
        return new Outcome(added, filled, refused, labels.made(), labels.removed());
    }

    @Override
    public void begins(ArchivePlan plan) {
        labels.expect(plan);
    }

    @Override
    public void file(String className, String fileName, byte[] content) {
        take(className + "/" + fileName, () -> labels.of(className), fileName, content);
    }

    @Override
    public void loose(String fileName, byte[] content) {
        take(fileName, labels::ofLoose, fileName, content);
    }

    @Override
    public void refused(String path, ArchiveRefusal code, List<Object> figures) {
        refused.add(new Refused(path, new RefusedArchiveException(code, figures.toArray())));
    }

    private void take(String path, Supplier<Target> of, String fileName, byte[] content) {
        UUID id = idOf(seen++);
        try {
            Target target = of.get();
            DescribedFile about = described.get(path);
            String name = about == null ? fileName : about.name();
            UUID burst = about == null ? id : derived(about.burst());
            added.addAll(
                    switch (place.project().modality) {
                        case IMAGE -> picture(target, id, burst, name, content);
                        case AUDIO -> recording(target, id, burst, name, content, about != null);
                    });
        } catch (RefusedImageException | RefusedSoundException | RefusedException reason) {
            refused.add(new Refused(path, reason));
        }
    }

    private List<UUID> picture(Target target, UUID id, UUID burst, String name, byte[] content) {
        AcceptedImage picture = pictures.accept(content);
        Label label = labels.get(target);
        var taken = pictures.add(place.person(), place.project().id, label.id, id, burst, name, picture);
        filled.add(label.name);
        return List.of(taken.sample().id());
    }

    /** @param wasSample whether it was found to be something to hear already */
    private List<UUID> recording(Target target, UUID id, UUID burst, String name, byte[] content, boolean wasSample) {
        Silence silence = wasSample || target.background() ? Silence.KEEP : Silence.SET_ASIDE;
        AcceptedRecording recording = recordings.accept(content, silence);
        Label label = labels.get(target);
        List<AddedSample> seconds = recordings
                .add(place.person(), place.project().id, label.id, id, burst, name, recording)
                .added();
        filled.add(label.name);
        return seconds.stream().map(second -> second.sample().id()).toList();
    }

    /** The same for the same file whenever the archive comes: its files are handed out in one order. */
    private UUID idOf(int number) {
        return derived(String.valueOf(number));
    }

    private UUID derived(String name) {
        return UUID.nameUUIDFromBytes((upload + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
