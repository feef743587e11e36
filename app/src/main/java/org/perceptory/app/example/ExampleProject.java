package org.perceptory.app.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.intake.ArrivingSample;
import org.perceptory.app.intake.SampleIntake;
import org.perceptory.app.project.ProjectStart;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.learning.image.AcceptedImage;

/** Gives a person a project of their own in which everything up to Train is done. */
@ApplicationScoped
public class ExampleProject {

    private final Projects projects;
    private final Labels labels;
    private final ProjectStart start;
    private final SampleIntake intake;
    private final DrawnFaces faces;

    ExampleProject(Projects projects, Labels labels, ProjectStart start, SampleIntake intake, DrawnFaces faces) {
        this.projects = projects;
        this.labels = labels;
        this.start = start;
        this.intake = intake;
        this.faces = faces;
    }

    /**
     * The person's own: made once, whole or not at all, and found again while they keep it.
     *
     * @throws org.perceptory.domain.RefusedException TOO_MANY_PROJECTS, TOO_MANY_BYTES and what else keeps a person
     *     from having it
     */
    @Transactional
    public Project begin(Person person) {
        Project project = projects.findOrCreate(
                person, "example", Text.of("example.name"), Modality.IMAGE, start.backbone(Modality.IMAGE));
        if (labels.of(person, project.id).isEmpty()) {
            fill(person, project);
        }
        return project;
    }

    private void fill(Person person, Project project) {
        for (Mood mood : Mood.values()) {
            Label label = labels.create(person, project.id, Text.of("example.class." + mood));
            List<AcceptedImage> drawn = faces.of(mood);
            for (int number = 0; number < drawn.size(); number++) {
                String name = Text.of("example.picture", label.name, number + 1);
                // Each is a sheet of its own: no two were taken in one go.
                var sheet = new ArrivingSample(project.id, label.id, UUID.randomUUID(), UUID.randomUUID(), name, false);
                intake.add(person, sheet, drawn.get(number));
            }
        }
    }
}
