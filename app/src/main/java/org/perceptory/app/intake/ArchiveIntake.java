package org.perceptory.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.learning.archive.ArchiveLimits;
import org.perceptory.learning.archive.ArchiveReader;
import org.perceptory.learning.archive.ArchiveRefusal;
import org.perceptory.learning.archive.ArchiveVisitor;
import org.perceptory.learning.archive.RefusedArchiveException;
import org.perceptory.learning.image.RefusedImageException;
import org.perceptory.learning.sound.RefusedSoundException;

/** Takes a zip in: a folder becomes a class, a file its samples; what is refused is named, the rest goes on. */
@ApplicationScoped
public class ArchiveIntake {

    private final Labels labels;
    private final SampleIntake samples;
    private final RecordingIntake recordings;

    ArchiveIntake(Labels labels, SampleIntake samples, RecordingIntake recordings) {
        this.labels = labels;
        this.samples = samples;
        this.recordings = recordings;
    }

    /** What became of an archive. */
    public record Outcome(int added, Set<String> labels, List<Refused> refused) {}

    /** A file that was not taken, with the exception that says why. */
    public record Refused(String name, RuntimeException reason) {}

    /**
     * @param upload chosen by the client; the same archive sent again under it adds nothing twice
     * @throws RefusedArchiveException when the archive as a whole is refused
     * @throws IOException when the upload breaks off
     */
    public Outcome add(Person person, Project project, UUID upload, InputStream zip) throws IOException {
        var taking = new Taking(person, project, upload);
        reader(project.modality).read(zip, taking);
        return new Outcome(taking.added, taking.labelIds.keySet(), taking.refused);
    }

    private static ArchiveReader reader(Modality modality) {
        return switch (modality) {
            case IMAGE -> new ArchiveReader();
            case AUDIO -> new ArchiveReader(ArchiveLimits.SOUNDS);
        };
    }

    private final class Taking implements ArchiveVisitor {
        private final Person person;
        private final Project project;
        private final UUID upload;
        private final Map<String, UUID> labelIds = new LinkedHashMap<>();
        private final List<Refused> refused = new ArrayList<>();
        private int seen;
        private int added;

        private Taking(Person person, Project project, UUID upload) {
            this.person = person;
            this.project = project;
            this.upload = upload;
        }

        @Override
        public void file(String className, String fileName, byte[] content) {
            UUID id = idOf(seen++);
            try {
                UUID label =
                        labelIds.computeIfAbsent(className, name -> labels.findOrCreate(person, project.id, name).id);
                added += add(label, id, fileName, content);
            } catch (RefusedImageException | RefusedSoundException | RefusedException reason) {
                refused.add(new Refused(className + "/" + fileName, reason));
            }
        }

        private int add(UUID label, UUID id, String fileName, byte[] content) {
            return switch (project.modality) {
                case IMAGE -> {
                    samples.add(person, project.id, label, id, id, fileName, content);
                    yield 1;
                }
                case AUDIO ->
                    recordings
                            .add(person, project.id, label, id, fileName, content)
                            .added()
                            .size();
            };
        }

        /** The same for the same file whenever the archive comes: its files are handed out in one order. */
        private UUID idOf(int number) {
            return UUID.nameUUIDFromBytes((upload + "/" + number).getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void refused(String path, ArchiveRefusal code, List<Object> figures) {
            refused.add(new Refused(path, new RefusedArchiveException(code, figures.toArray())));
        }
    }
}
