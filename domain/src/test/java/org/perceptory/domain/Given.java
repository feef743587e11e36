package org.perceptory.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.sample.Samples;

/** What tests start from: every call makes something new, so that tests share a database in peace. */
@ApplicationScoped
public class Given {
    private final People people;
    private final Projects projects;
    private final Labels labels;
    private final Samples samples;

    Given(People people, Projects projects, Labels labels, Samples samples) {
        this.people = people;
        this.projects = projects;
        this.labels = labels;
        this.samples = samples;
    }

    public Person student() {
        return people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.STUDENT);
    }

    public Person admin() {
        return people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.ADMIN);
    }

    public Project project(Person owner) {
        return projects.create(owner, "Cats and dogs", Modality.IMAGE, "any");
    }

    public Project sounds(Person owner) {
        return projects.create(owner, "Claps and clicks", Modality.AUDIO, "any");
    }

    public Label label(Person owner, Project project, String name) {
        return labels.create(owner, project.id, name);
    }

    public SampleView sample(Person owner, Label label) {
        return sample(owner, label, UUID.randomUUID().toString(), 0);
    }

    /** A sample of a burst of its own. */
    public SampleView sample(Person owner, Label label, String content, long hash) {
        return samples.add(owner, newSample(label, content, hash)).sample();
    }

    public static NewSample newSample(Label label, String content, long hash) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new NewSample(
                UUID.randomUUID(),
                label.projectId,
                label.id,
                UUID.randomUUID(),
                bytes,
                new Extent.Sides(320, 240),
                hash,
                "cat.jpg");
    }
}
