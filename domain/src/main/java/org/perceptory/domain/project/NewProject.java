package org.perceptory.domain.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.perceptory.domain.person.Person;

/** A project as it begins: two empty classes, so that the first step is a picture or a sound and not a form. */
@ApplicationScoped
public class NewProject {

    private final Projects projects;
    private final Labels labels;

    NewProject(Projects projects, Labels labels) {
        this.projects = projects;
        this.labels = labels;
    }

    /**
     * What it is called; the words are the app's.
     *
     * @param background of the class for background noise, which projects of sounds begin with
     * @param labels of the other classes
     */
    public record Words(String name, String background, List<String> labels) {}

    /** @param backbone the id of the network that it stands on */
    @Transactional
    public Project begin(Person person, Modality modality, String backbone, Words words) {
        Project project = projects.create(person, words.name(), modality, backbone);
        fill(person, project, words);
        return project;
    }

    /** Gives a project without classes those that it begins with. */
    @Transactional
    public void fill(Person person, Project project, Words words) {
        if (project.modality == Modality.AUDIO) {
            labels.createBackground(person, project.id, words.background());
        }
        words.labels().forEach(name -> labels.create(person, project.id, name));
    }
}
