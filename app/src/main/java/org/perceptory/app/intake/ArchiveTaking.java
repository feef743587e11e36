package org.perceptory.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.perceptory.app.intake.ArchiveIntake.Outcome;
import org.perceptory.app.intake.ArchiveIntake.Place;
import org.perceptory.app.intake.ArchiveIntake.Refused;
import org.perceptory.app.intake.ImportedLabels.Target;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.Label;
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
    private boolean holdsOut;
    private int seen;
    private int added;
    private int heldOut;
    private int silent;
    private int leftOutMillis;
    private int clipped;

    ArchiveTaking(Place place, UUID upload, ImportedLabels labels, SampleIntake pictures, RecordingIntake recordings) {
        this.place = place;
        this.upload = upload;
        this.labels = labels;
        this.pictures = pictures;
        this.recordings = recordings;
    }

    Outcome outcome() {
        return new Outcome(added, heldOut, filled, refused, silent, leftOutMillis, clipped);
    }

    @Override
    public void begins(ArchivePlan plan) {
        labels.expect(plan);
        holdsOut = place.heldOut(plan);
    }

    @Override
    public void file(Placed file, String fileName, byte[] content) {
        UUID id = idOf(seen++);
        try {
            Target target = file.className().map(labels::of).orElseGet(labels::ofLoose);
            boolean aside = holdsOut && file.test();
            int samples = switch (place.project().modality) {
                case IMAGE -> picture(target, id, fileName, content, aside);
                case AUDIO -> recording(target, id, fileName, content, aside);
            };
            added += samples;
            heldOut += aside ? samples : 0;
        } catch (RefusedImageException | RefusedSoundException | RefusedException reason) {
            refused.add(new Refused(file.className().map(name -> name + "/").orElse("") + fileName, reason));
        }
    }

    @Override
    public void refused(String path, ArchiveRefusal code, List<Object> figures) {
        refused.add(new Refused(path, new RefusedArchiveException(code, figures.toArray())));
    }

    private int picture(Target target, UUID id, String fileName, byte[] content, boolean aside) {
        AcceptedImage picture = pictures.accept(content);
        Label label = labels.get(target, 1, picture.jpeg().length);
        pictures.add(place.person(), new ArrivingSample(label.projectId, label.id, id, id, fileName, aside), picture);
        filled.add(label.name);
        return 1;
    }

    private int recording(Target target, UUID id, String fileName, byte[] content, boolean aside) {
        AcceptedRecording recording =
                recordings.accept(content, target.background() ? Silence.KEEP : Silence.SET_ASIDE);
        long bytes = recording.seconds().stream()
                .mapToLong(second -> second.wav().length)
                .sum();
        Label label = labels.get(target, recording.seconds().size(), bytes);
        var arrival = new ArrivingSample(label.projectId, label.id, id, id, fileName, aside);
        RecordingIntake.Outcome outcome = recordings.add(place.person(), arrival, recording);
        silent += outcome.silent();
        leftOutMillis += outcome.leftOutMillis();
        clipped += outcome.clipped() ? 1 : 0;
        filled.add(label.name);
        return outcome.added().size();
    }

    /** The same for the same file whenever the archive comes: its files are handed out in one order. */
    private UUID idOf(int number) {
        return UUID.nameUUIDFromBytes((upload + "/" + number).getBytes(StandardCharsets.US_ASCII));
    }
}
