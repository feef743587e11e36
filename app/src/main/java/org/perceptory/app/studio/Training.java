package org.perceptory.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelChanges;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.queue.QueuePlace;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.training.JobEpoch;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.worker.backbone.Backbones;

/** Training as a project's page knows it: how it stands, and what the person can do about it. */
@ApplicationScoped
public class Training {

    private final Projects projects;
    private final Labels labels;
    private final Samples samples;
    private final JobQueue queue;
    private final Jobs jobs;
    private final Models models;
    private final ModelHistory history;
    private final ModelChanges changes;
    private final Backbones backbones;

    Training(
            Projects projects,
            Labels labels,
            Samples samples,
            JobQueue queue,
            Jobs jobs,
            Models models,
            ModelHistory history,
            ModelChanges changes,
            Backbones backbones) {
        this.projects = projects;
        this.labels = labels;
        this.samples = samples;
        this.queue = queue;
        this.jobs = jobs;
        this.models = models;
        this.history = history;
        this.changes = changes;
        this.backbones = backbones;
    }

    /**
     * How training stands.
     *
     * @param job the newest
     * @param place its place in the queue while it waits
     * @param epochs what it has learned so far, in their order
     * @param model the one in use
     * @param kept how many models there are
     * @param stale whether the project has changed since that model was trained
     * @param outdated whether the network that this model stands on is not here any more
     * @param missing what still keeps the person from training, in words; empty where nothing does
     */
    record Standing(
            Optional<TrainingJob> job,
            Optional<QueuePlace> place,
            List<JobEpoch> epochs,
            Optional<Model> model,
            int kept,
            boolean stale,
            boolean outdated,
            String missing) {

        /** Whether a job waits or runs. */
        boolean active() {
            return job.map(j -> j.state.active()).orElse(false);
        }
    }

    Standing of(Person person, UUID project) {
        Optional<Model> model = models.inUse(person, project);
        Optional<TrainingJob> job = jobs.latestTraining(person, project)
                // Of an older model in use its own training is told, unless there is news of a later one.
                .map(latest -> model.filter(inUse -> latest.state == JobState.SUCCEEDED)
                        .flatMap(inUse -> jobs.ofModel(person, inUse.id))
                        .orElse(latest));
        return new Standing(
                job,
                job.flatMap(j -> queue.place(person, j.id)),
                job.map(j -> jobs.epochs(person, j.id)).orElse(List.of()),
                model,
                history.count(person, project),
                model.map(m -> !changes.since(person, m).isEmpty()).orElse(false),
                model.map(this::outdated).orElse(false),
                missing(person, project));
    }

    /**
     * Whether the network that a model stands on is not here any more, so that it can neither answer nor be taken
     * along.
     */
    boolean outdated(Model model) {
        return backbones.catalogue().findBySha256(model.backboneSha256).isEmpty();
    }

    /** What the project may stand on. */
    List<BackboneEntry> backbones(Project project) {
        return backbones.offered(project.modality);
    }

    /** Lets the project stand on another backbone, and asks for its embeddings. */
    @Transactional
    void stand(Person person, UUID project, BackboneEntry backbone) {
        projects.backbone(person, project, backbone.id());
        queue.embed(person, project);
    }

    /** Asks for a training with the project's settings. @return its id */
    UUID start(Person person, UUID project) {
        return queue.train(person, project, projects.get(person, project).settings).id;
    }

    /** Cancels the newest training, if it has not ended. */
    void cancel(Person person, UUID project) {
        jobs.latestTraining(person, project).ifPresent(job -> queue.cancel(person, job.id));
    }

    private String missing(Person person, UUID project) {
        var counts = samples.learntCounts(person, project);
        // Background noise may stay empty: it is then left out.
        List<Label> taught = labels.of(person, project).stream()
                .filter(label -> !label.background || counts.containsKey(label.id))
                .toList();
        if (taught.size() < 2) {
            return Text.of("training.missing.classes");
        }
        return taught.stream()
                .filter(label -> !counts.containsKey(label.id))
                .findFirst()
                .map(label -> missing(person, project, label))
                .orElse("");
    }

    private String missing(Person person, UUID project, Label label) {
        boolean aside = samples.counts(person, project).containsKey(label.id);
        String key = aside ? "training.missing.learnt" : "training.missing.samples";
        return Text.in(projects.get(person, project).modality, key, label.name);
    }
}
