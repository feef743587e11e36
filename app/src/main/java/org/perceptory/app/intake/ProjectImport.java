package org.perceptory.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.app.api.Problem;
import org.perceptory.app.api.ProblemException;
import org.perceptory.app.intake.ArchiveIntake.Outcome;
import org.perceptory.app.intake.ArchiveIntake.Place;
import org.perceptory.app.project.ProjectStart;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.sample.DeletedProjects;
import org.perceptory.learning.archive.ArchiveLimits;
import org.perceptory.learning.archive.ArchiveRefusal;
import org.perceptory.learning.archive.RefusedArchiveException;
import org.perceptory.learning.archive.StoredArchive;

/** Brings a project back from the zip that it was taken along as: a new project, as the old one was. */
@ApplicationScoped
public class ProjectImport {

    /** What tells a project from any other zip. */
    private static final String DESCRIPTION = "project.json";

    private final Projects projects;
    private final DeletedProjects deleted;
    private final Labels labels;
    private final ProjectStart start;
    private final ArchiveIntake intake;

    ProjectImport(Projects projects, DeletedProjects deleted, Labels labels, ProjectStart start, ArchiveIntake intake) {
        this.projects = projects;
        this.deleted = deleted;
        this.labels = labels;
        this.start = start;
        this.intake = intake;
    }

    /** What became of it. @param ignored what of its description made no sense, as paths */
    public record Imported(Project project, Outcome outcome, List<String> ignored) {}

    /**
     * @throws ProblemException NOT_A_PROJECT where nothing in it says what the project was
     * @throws RefusedArchiveException when the archive as a whole is refused; then nothing is made
     * @throws RefusedException TOO_MANY_PROJECTS
     * @throws IOException when the upload breaks off
     */
    public Imported add(Person person, InputStream zip) throws IOException {
        projects.refuseBeyondLimit(person);
        try (StoredArchive archive = StoredArchive.of(zip, ArchiveLimits.DEFAULT)) {
            var document = archive.document(DESCRIPTION, ProjectDescription.MOST_BYTES + 1, ArchiveLimits.DEFAULT);
            ProjectDescription described = document.flatMap(found -> ProjectDescription.read(found.content()))
                    .orElseThrow(() -> new ProblemException(422, Problem.of("NOT_A_PROJECT")));
            List<String> ignored = new ArrayList<>(described.ignored());
            Project made = begin(person, described, ignored);
            try {
                Map<String, Label> classes = classes(person, made.id, described, ignored);
                var place = new Place(person, made, Optional.empty(), Optional.of(false));
                Outcome outcome = filled(
                        place,
                        archive,
                        document.orElseThrow().folders() + described.foldersAround(),
                        described,
                        classes);
                return new Imported(made, outcome, ignored);
            } catch (RuntimeException | IOException failure) {
                projects.delete(person, made.id);
                deleted.remove(person, made.id);
                throw failure;
            }
        }
    }

    private Outcome filled(
            Place place, StoredArchive archive, int folders, ProjectDescription described, Map<String, Label> classes)
            throws IOException {
        try {
            return intake.add(place, UUID.randomUUID(), archive, folders, classes, described.files());
        } catch (RefusedArchiveException refusal) {
            if (refusal.code() != ArchiveRefusal.NO_SAMPLES) {
                throw refusal;
            }
            return Outcome.nothing();
        }
    }

    private Project begin(Person person, ProjectDescription described, List<String> ignored) {
        String name = described.name().isEmpty() ? Text.of("home.new-name") : described.name();
        Project made = projects.create(person, name, described.modality(), backbone(described, ignored));
        projects.settings(person, made.id, described.settings());
        if (described.threshold() != null) {
            projects.threshold(person, made.id, described.threshold());
        }
        return made;
    }

    /** By their folders. */
    private Map<String, Label> classes(
            Person person, UUID project, ProjectDescription described, List<String> ignored) {
        Map<String, Label> classes = new HashMap<>();
        for (DescribedClass one : described.classes()) {
            try {
                classes.put(one.folder(), label(person, project, one));
            } catch (RefusedException refusal) { // There is one of this name, or there are too many.
                if (ignored.size() < ProjectDescription.MOST_IGNORED) {
                    ignored.add("classes: " + one.name());
                }
                if (refusal.code() == Refusal.TOO_MANY_LABELS) {
                    break;
                }
            }
        }
        return classes;
    }

    private Label label(Person person, UUID project, DescribedClass one) {
        Label label = one.background()
                ? labels.createBackground(person, project, one.name())
                : labels.create(person, project, one.name());
        return one.color().isEmpty() ? label : labels.recolor(person, label.id, one.color());
    }

    private String backbone(ProjectDescription described, List<String> ignored) {
        if (start.offers(described.modality(), described.backbone())) {
            return described.backbone();
        }
        if (!described.backbone().isEmpty()) {
            ignored.add("backbone");
        }
        return start.backbone(described.modality());
    }
}
