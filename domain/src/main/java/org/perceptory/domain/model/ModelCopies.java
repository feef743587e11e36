package org.perceptory.domain.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.ProjectCopies;
import org.perceptory.domain.project.Purpose;

/**
 * Freezes a model: a project of its own, with the model alone and all that it was made with as it was then, settings,
 * classes and samples, whatever became of these. What is gone for good is missing. Asks nobody whether they may.
 */
@ApplicationScoped
@Transactional
public class ModelCopies {
    private final EntityManager entities;
    private final ProjectCopies projects;
    private final TaughtSamples taught;
    private final Fingerprints fingerprints;
    private final Clock clock;

    ModelCopies(
            EntityManager entities,
            ProjectCopies projects,
            TaughtSamples taught,
            Fingerprints fingerprints,
            Clock clock) {
        this.entities = entities;
        this.projects = projects;
        this.taught = taught;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** @return the copy of the model; the file that is assembled of it is the same */
    public Model freeze(Model original, Project of, Person owner, UUID activity) {
        Project into = projects.copySettings(of, owner, Purpose.SUBMITTED, activity);
        into.settings = original.settings;
        into.backbone = original.backbone;
        List<ModelLabel> labels = original.labels.stream()
                .map(l -> new ModelLabel(ProjectCopies.idInCopy(l.id(), into.id), l.name(), l.color(), l.background()))
                .toList();
        for (int place = 0; place < labels.size(); place++) {
            label(labels.get(place), place, into);
        }
        entities.flush();
        boolean whole =
                taught.copy(original, into, labels.stream().map(ModelLabel::id).toList());
        return model(original, into, labels, whole);
    }

    private void label(ModelLabel of, int place, Project into) {
        Label label = new Label();
        label.id = of.id();
        label.projectId = into.id;
        label.name = of.name();
        label.nameKey = new LabelName(of.name()).key();
        label.color = of.color();
        label.position = place;
        label.background = of.background();
        label.createdAt = clock.instant();
        label.persist();
    }

    private Model model(Model original, Project into, List<ModelLabel> labels, boolean whole) {
        Model copy = new Model();
        copy.id = UUID.randomUUID();
        copy.projectId = into.id;
        copy.version = original.version;
        copy.name = original.name;
        copy.backbone = original.backbone;
        copy.backboneSha256 = original.backboneSha256;
        copy.head = original.head;
        copy.labels = labels;
        copy.settings = original.settings;
        copy.evaluation = original.evaluation;
        copy.threshold = original.threshold;
        copy.onnxSha256 = original.onnxSha256;
        copy.onnxBytes = original.onnxBytes;
        copy.verification = original.verification;
        copy.fingerprint = whole ? fingerprints.of(into.id) : original.fingerprint;
        copy.samples = original.samples;
        copy.createdAt = original.createdAt;
        copy.persist();
        entities.flush();
        entities.createNativeQuery("""
            insert into model_prediction (model_id, sample_id, actual, probabilities)
            select cast(:copy as uuid), s.id, p.actual, p.probabilities from model_prediction p
            join sample s on s.project_id = cast(:into as uuid) and s.id = md5(p.sample_id::text || :into)::uuid
            where p.model_id = cast(:original as uuid)""")
                .setParameter("copy", copy.id.toString())
                .setParameter("into", into.id.toString())
                .setParameter("original", original.id.toString())
                .executeUpdate();
        return copy;
    }
}
