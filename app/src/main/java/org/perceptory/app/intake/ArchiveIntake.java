package org.perceptory.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.sample.Samples;
import org.perceptory.learning.archive.ArchivePlan;
import org.perceptory.learning.archive.ArchiveReader;
import org.perceptory.learning.archive.LooseFiles;
import org.perceptory.learning.archive.RefusedArchiveException;
import org.perceptory.learning.archive.StoredArchive;

/** Takes a zip in: a folder becomes a class, a file its samples; what is refused is named, the rest goes on. */
@ApplicationScoped
public class ArchiveIntake {

    private final Labels labels;
    private final Samples samples;
    private final SampleIntake pictures;
    private final RecordingIntake recordings;

    ArchiveIntake(Labels labels, Samples samples, SampleIntake pictures, RecordingIntake recordings) {
        this.labels = labels;
        this.samples = samples;
        this.pictures = pictures;
        this.recordings = recordings;
    }

    /**
     * Where an archive goes.
     *
     * @param into the class that takes what lies in no folder; where there is none, that is left out
     * @param heldOut whether what lies in a folder {@code test} is put aside; where nobody said, it is if there is
     *     something to learn from beside it
     */
    record Place(Person person, Project project, Optional<Label> into, Optional<Boolean> heldOut) {

        boolean heldOut(ArchivePlan plan) {
            return heldOut.orElse(plan.isSplit());
        }

        LooseFiles loose() {
            return into.isPresent() ? LooseFiles.TAKEN : LooseFiles.LEFT_OUT;
        }
    }

    /**
     * What became of an archive.
     *
     * @param samples ids of what was added
     * @param heldOut how many of them are put aside
     * @param labels names of the classes that got something
     * @param silent seconds of sounds that were set aside because there is nothing to hear
     * @param leftOutMillis at the ends of sounds, too little for a second more; in ms
     * @param clipped sounds that are so loud that their peaks are cut off
     * @param made ids of the classes that were made for it
     * @param removed ids of the empty classes that went for them
     */
    public record Outcome(
            List<UUID> samples,
            int heldOut,
            Set<String> labels,
            List<Refused> refused,
            int silent,
            int leftOutMillis,
            int clipped,
            List<UUID> made,
            List<UUID> removed) {

        /** Of an archive without a sample. */
        static Outcome nothing() {
            return new Outcome(List.of(), 0, Set.of(), List.of(), 0, 0, 0, List.of(), List.of());
        }
    }

    /** A file that was not taken, with the exception that says why. */
    public record Refused(String name, RuntimeException reason) {}

    /**
     * @param label null for none
     * @param heldOut null where it is not said
     * @throws RefusedException NOT_FOUND where the class is not one of the project
     */
    Place place(Person person, Project project, UUID label, Boolean heldOut) {
        Optional<Label> into = labels.of(person, project.id).stream()
                .filter(one -> one.id.equals(label))
                .findFirst();
        if (label != null && into.isEmpty()) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        return new Place(person, project, into, Optional.ofNullable(heldOut));
    }

    /**
     * @param upload chosen by the client; the same archive sent again under it adds nothing twice
     * @throws RefusedArchiveException when the archive as a whole is refused
     * @throws IOException when the upload breaks off
     */
    Outcome add(Place place, UUID upload, InputStream zip) throws IOException {
        var taking = new ArchiveTaking(
                place, upload, new ImportedLabels(place, upload, labels, samples), pictures, recordings, Map.of());
        reader(place).read(zip, place.loose(), taking);
        return taking.outcome();
    }

    /** As {@link #add}, of a project that was taken along, whose classes are there already. */
    Outcome add(
            Place place,
            UUID upload,
            StoredArchive zip,
            int folders,
            Map<String, Label> classes,
            Map<String, DescribedFile> described)
            throws IOException {
        var byFolder = new ImportedLabels(place, upload, labels, samples, classes);
        var taking = new ArchiveTaking(place, upload, byFolder, pictures, recordings, described);
        reader(place).read(zip, folders, taking);
        return taking.outcome();
    }

    /** As {@link #add}, but nothing is unpacked and nothing stored: as far as the names of the files tell. */
    ArchivePreview preview(Place place, InputStream zip) throws IOException {
        ArchivePlan plan = reader(place).plan(zip, place.loose());
        var classes = new ImportedLabels(place, UUID.randomUUID(), labels, samples);
        classes.expect(plan);
        return new ArchiveReckoning(place, classes, samples).of(plan);
    }

    private static ArchiveReader reader(Place place) {
        return place.project().modality == Modality.AUDIO ? ArchiveReader.ofSounds() : ArchiveReader.ofPictures();
    }
}
