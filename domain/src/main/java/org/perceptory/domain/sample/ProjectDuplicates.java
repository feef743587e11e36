package org.perceptory.domain.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.ProjectCopies;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.Purpose;

/** A second project as the first one is now, to try something with. */
@ApplicationScoped
@Transactional
public class ProjectDuplicates {
    private final Projects projects;
    private final ProjectCopies copies;
    private final SampleWriter samples;

    ProjectDuplicates(Projects projects, ProjectCopies copies, SampleWriter samples) {
        this.projects = projects;
        this.copies = copies;
        this.samples = samples;
    }

    /**
     * Settings, classes and samples; models and trainings stay with the first.
     *
     * @param name of the copy
     * @throws RefusedException NOT_FOUND, TOO_MANY_PROJECTS, TOO_MANY_BYTES, or what is wrong with the name
     */
    public Project duplicate(Person person, UUID id, String name) {
        Project original = projects.get(person, id);
        projects.refuseBeyondLimit(person);
        samples.refuseBeyondLimit(person, samples.bytes(original.id));
        Project copy = copies.copy(original, person, Purpose.OWN, null);
        return projects.rename(person, copy.id, name);
    }
}
