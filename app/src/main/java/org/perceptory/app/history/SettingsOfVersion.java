package org.perceptory.app.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.worker.backbone.Backbones;

/**
 * Has a project train as one of its models was trained: the same settings, on the same network where it is still here.
 */
@ApplicationScoped
public class SettingsOfVersion {

    private final Projects projects;
    private final JobQueue queue;
    private final Backbones backbones;

    SettingsOfVersion(Projects projects, JobQueue queue, Backbones backbones) {
        this.projects = projects;
        this.queue = queue;
        this.backbones = backbones;
    }

    /**
     * What a project trains with.
     *
     * @param backbone the id of an entry of the catalogue
     */
    record Chosen(TrainingSettings settings, String backbone) {}

    /** @return what the project trained with before */
    @Transactional
    Chosen take(Person person, ModelVersion version) {
        Project project = projects.get(person, version.project());
        var before = new Chosen(project.settings, project.backbone);
        set(person, version.project(), new Chosen(version.settings(), version.backbone()));
        return before;
    }

    @Transactional
    void set(Person person, UUID id, Chosen chosen) {
        Project project = projects.settings(person, id, chosen.settings());
        boolean offered = backbones.offered(project.modality).stream()
                .anyMatch(entry -> entry.id().equals(chosen.backbone()));
        if (offered && !project.backbone.equals(chosen.backbone())) {
            projects.backbone(person, id, chosen.backbone());
            queue.embed(person, id);
        }
    }
}
