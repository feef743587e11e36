package org.perceptory.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.sample.Extent;
import org.perceptory.domain.sample.NewSample;
import org.perceptory.domain.sample.Samples;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.worker.backbone.Backbones;

/** Fills projects with drawn pictures, as a student would with their own. */
@ApplicationScoped
public class Studio {
    private final People people;
    private final Projects projects;
    private final Labels labels;
    private final Samples samples;
    private final Backbones backbones;

    Studio(People people, Projects projects, Labels labels, Samples samples, Backbones backbones) {
        this.people = people;
        this.projects = projects;
        this.labels = labels;
        this.samples = samples;
        this.backbones = backbones;
    }

    public Person student() {
        return people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.STUDENT);
    }

    public Project project(Person owner) {
        String backbone = backbones.catalogue().entries().getFirst().id();
        return projects.create(owner, "Shapes", Modality.IMAGE, backbone);
    }

    /** A class of this many pictures, each of a burst of its own. */
    public Label label(Person owner, Project project, Kind kind, int pictures) {
        return label(owner, project, kind, 0, pictures);
    }

    /** The same with the pictures from this seed on: what no other test draws may be spoilt. */
    public Label label(Person owner, Project project, Kind kind, int firstSeed, int pictures) {
        return pictures(owner, labels.create(owner, project.id, kind.name()), kind, firstSeed, pictures);
    }

    /** The first pictures of such a class once more. */
    public Label again(Person owner, Project project, Kind kind, int pictures) {
        return pictures(owner, labels.findOrCreate(owner, project.id, kind.name()), kind, 0, pictures);
    }

    private Label pictures(Person owner, Label label, Kind kind, int firstSeed, int pictures) {
        for (int seed = firstSeed; seed < firstSeed + pictures; seed++) {
            byte[] jpeg = Pictures.jpeg(kind, seed);
            UUID id = UUID.randomUUID();
            samples.add(
                    owner,
                    new NewSample(
                            id,
                            label.projectId,
                            label.id,
                            id,
                            jpeg,
                            new Extent.Sides(256, 256),
                            hash(kind, seed),
                            kind + "-" + seed));
        }
        return label;
    }

    /** A project with a class of each kind. */
    public Project shapes(Person owner, int picturesEach) {
        Project project = project(owner);
        for (Kind kind : Kind.values()) {
            label(owner, project, kind, picturesEach);
        }
        return project;
    }

    /** Far from every other's: what is drawn here has no near-copies. */
    private static long hash(Kind kind, int seed) {
        return new java.util.SplittableRandom(31L * seed + kind.ordinal()).nextLong();
    }
}
