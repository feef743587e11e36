package org.perceptory.app.course;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import org.perceptory.app.signin.DemoPeople;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityText;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.Modality;

/** A course of the demo people, so that handing in and reviewing can be tried at once. */
@ApplicationScoped
class DemoCourse {

    private static final int AFTER_THE_PEOPLE = Interceptor.Priority.APPLICATION + 1000;

    private final DemoPeople people;
    private final Courses courses;
    private final Activities activities;

    DemoCourse(DemoPeople people, Courses courses, Activities activities) {
        this.people = people;
        this.courses = courses;
        this.activities = activities;
    }

    @Transactional
    void create(@Observes @Priority(AFTER_THE_PEOPLE) StartupEvent start) {
        people.person(Role.TUTOR).filter(tutor -> courses.of(tutor).isEmpty()).ifPresent(this::create);
    }

    private void create(Person tutor) {
        Course course = courses.create(tutor, Text.of("demo.course"));
        people.person(Role.STUDENT).ifPresent(student -> courses.enter(course.id, student.id, CourseRole.STUDENT));
        Activity activity = activities.create(tutor, course.id, Text.of("demo.activity"), Modality.IMAGE);
        activities.change(
                tutor,
                activity.id,
                new ActivityText(
                        Text.of("demo.activity"),
                        Text.of("demo.brief"),
                        Text.of("demo.hand-in"),
                        null,
                        true,
                        null,
                        null,
                        10,
                        false));
        activities.publish(tutor, activity.id, true);
    }
}
