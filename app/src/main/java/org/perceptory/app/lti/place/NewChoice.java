package org.perceptory.app.lti.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityText;
import org.perceptory.domain.lti.DeepLinks.Choice;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;

/** Makes an activity that is placed at once: whole, or not at all. */
@ApplicationScoped
class NewChoice {

    private final Activities activities;

    NewChoice(Activities activities) {
        this.activities = activities;
    }

    /**
     * @throws org.perceptory.domain.RefusedException NOT_FOUND where they do not teach the course, or what is wrong
     *     with the words
     */
    @Transactional
    Choice make(Person tutor, UUID course, String title, Modality modality, String brief, boolean published) {
        Activity made = activities.create(tutor, course, title, modality);
        ActivityText now = ActivityText.of(made);
        activities.change(
                tutor,
                made.id,
                new ActivityText(
                        now.title(),
                        brief,
                        now.handIn(),
                        now.dueAt(),
                        now.cutOffAt(),
                        now.lateAllowed(),
                        now.samplesLimit(),
                        now.labelsLimit(),
                        now.points(),
                        now.anonymous()));
        activities.publish(tutor, made.id, published);
        return new Choice(made.id, made.title, made.points);
    }
}
