package org.perceptory.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perceptory.app.intake.ArchiveIntake.Outcome;
import org.perceptory.app.intake.ArchiveIntake.Place;
import org.perceptory.app.intake.ArchiveIntake.Refused;
import org.perceptory.app.intake.ImportedLabels.Target;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.sample.AddedSample;
import org.perceptory.learning.archive.ArchivePlan;
import org.perceptory.learning.archive.ArchivePlan.Placed;
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
    private boolean holdsOut;
    private int seen;
    private int heldOut;
    private int silent;
    private int leftOutMillis;
    private int clipped;

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
        return new Outcome(
                added, heldOut, filled, refused, silent, leftOutMillis, clipped, labels.made(), labels.removed());
    }

    @Override
    public void begins(ArchivePlan plan) {
        labels.expect(plan);
        holdsOut = place.heldOut(plan);
    }

    @Override
    public void file(Placed file, String fileName, byte[] content) {
        UUID id = idOf(seen++);
        String path = file.className().map(name -> name + "/").orElse("") + fileName;
        Optional<DescribedFile> about = Optional.ofNullable(described.get(path));
        try {
            Target target = file.className().map(labels::of).orElseGet(labels::ofLoose);
            boolean aside = about.map(DescribedFile::heldOut).orElse(holdsOut && file.test());
            String name = about.map(DescribedFile::name).orElse(fileName);
            UUID burst = about.map(one -> derived(one.burst())).orElse(id);
            var arriving = new Arriving(id, burst, name, aside);
            List<UUID> samples = switch (place.project().modality) {
                case IMAGE -> picture(target, arriving, content);
                case AUDIO -> recording(target, arriving, content, about.isPresent());
            };
            added.addAll(samples);
            heldOut += aside ? samples.size() : 0;
        } catch (RefusedImageException | RefusedSoundException | RefusedException reason) {
            refused.add(new Refused(path, reason));
        }
    }

    @Override
    public void refused(String path, ArchiveRefusal code, List<Object> figures) {
        refused.add(new Refused(path, new RefusedArchiveException(code, figures.toArray())));
    }

    /** A file whose class is not made yet. */
    private record Arriving(UUID id, UUID burst, String name, boolean heldOut) {
        ArrivingSample into(Label label) {
            return new ArrivingSample(label.projectId, label.id, id, burst, name, heldOut);
        }
    }

    private List<UUID> picture(Target target, Arriving arriving, byte[] content) {
        AcceptedImage picture = pictures.accept(content);
        Label label = labels.get(target, 1, picture.jpeg().length);
        AddedSample taken = pictures.add(place.person(), arriving.into(label), picture);
        filled.add(label.name);
        return List.of(taken.sample().id());
    }

    /** @param wasSample whether it was found to be something to hear already */
    private List<UUID> recording(Target target, Arriving arriving, byte[] content, boolean wasSample) {
        Silence silence = wasSample || target.background() ? Silence.KEEP : Silence.SET_ASIDE;
        AcceptedRecording recording = recordings.accept(content, silence);
        long bytes = recording.seconds().stream()
                .mapToLong(second -> second.wav().length)
                .sum();
        Label label = labels.get(target, recording.seconds().size(), bytes);
        RecordingIntake.Outcome outcome = recordings.add(place.person(), arriving.into(label), recording);
        silent += outcome.silent();
        leftOutMillis += outcome.leftOutMillis();
        clipped += outcome.clipped() ? 1 : 0;
        filled.add(label.name);
        return outcome.added().stream().map(second -> second.sample().id()).toList();
    }

    /** The same for the same file whenever the archive comes: its files are handed out in one order. */
    private UUID idOf(int number) {
        return derived(String.valueOf(number));
    }

    private UUID derived(String name) {
        return UUID.nameUUIDFromBytes((upload + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
