package org.perceptory.app.activity;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.perceptory.app.address.Ids;
import org.perceptory.app.intake.SampleIntake;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.BriefPictures;
import org.perceptory.domain.activity.Extensions;
import org.perceptory.domain.activity.MarkingRules;
import org.perceptory.domain.activity.RubricLevels;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;

/**
 * Where an activity is written. One activity after another is shown by the same view, as a copy is: each has an editor
 * of its own.
 */
@Route("activities/:activity/edit")
@PermitAll
public class EditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Person person;
    private final transient Courses courses;
    private final transient Activities activities;
    private final transient Rubrics rubrics;
    private final transient RubricLevels levels;
    private final transient BriefPictures pictures;
    private final transient Extensions extensions;
    private final transient SampleIntake intake;
    private final transient ActivityProjects work;
    private final transient MarkingRules rules;

    @Inject
    EditorView(
            CurrentPerson current,
            Courses courses,
            Activities activities,
            Rubrics rubrics,
            RubricLevels levels,
            BriefPictures pictures,
            Extensions extensions,
            SampleIntake intake,
            ActivityProjects work,
            MarkingRules rules) {
        this.person = current.get();
        this.courses = courses;
        this.activities = activities;
        this.rubrics = rubrics;
        this.levels = levels;
        this.pictures = pictures;
        this.extensions = extensions;
        this.intake = intake;
        this.work = work;
        this.rules = rules;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var activity = event.getRouteParameters()
                    .get("activity")
                    .flatMap(Ids::parse)
                    .map(id -> activities.taught(person, id))
                    .orElseThrow(NotFoundException::new);
            removeAll();
            add(new ActivityEditor(
                    person, activity, courses, activities, rubrics, levels, pictures, extensions, intake, work, rules));
        } catch (RefusedException notTheirs) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return Text.of("editor.heading") + " · " + Text.of("brand");
    }
}
