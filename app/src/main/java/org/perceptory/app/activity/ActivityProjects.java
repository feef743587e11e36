package org.perceptory.app.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perceptory.app.project.ProjectStart;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Purpose;

/** Projects of an activity as they begin: never without classes, so that the first step is a sample and not a form. */
@ApplicationScoped
class ActivityProjects {

    private final Activities activities;
    private final ActivityParts parts;
    private final Labels labels;
    private final ProjectStart start;

    ActivityProjects(Activities activities, ActivityParts parts, Labels labels, ProjectStart start) {
        this.activities = activities;
        this.parts = parts;
        this.labels = labels;
        this.start = start;
    }

    /** The person's own for the activity: found again, or begun. */
    @Transactional
    Project begin(Person person, Activity activity) {
        return filled(person, parts.begin(person, activity.id, start.backbone(activity.modality, activity.id)));
    }

    /** What the activity begins with, or its hidden test set. */
    @Transactional
    Project material(Person tutor, UUID activity, Purpose part) {
        Activity of = activities.taught(tutor, activity);
        String name = Text.of("material." + part, of.title);
        return filled(tutor, parts.material(tutor, activity, part, name, start.backbone(of.modality, of.id)));
    }

    private Project filled(Person person, Project project) {
        if (labels.of(person, project.id).isEmpty()) {
            start.fill(person, project);
        }
        return project;
    }
}
