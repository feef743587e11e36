package org.perceptory.app.lti.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.perceptory.app.address.Pages;
import org.perceptory.app.lti.LtiRefusedException;
import org.perceptory.app.lti.LtiRefusedException.Advice;
import org.perceptory.app.lti.advantage.TutorArrived;
import org.perceptory.app.lti.message.LaunchMessage;
import org.perceptory.app.lti.message.LaunchMessage.DeepLinking;
import org.perceptory.domain.access.SignIns;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.lti.CourseCopies;
import org.perceptory.domain.lti.DeepLinks;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.ResourceLink;
import org.perceptory.domain.lti.ResourceLinks;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

/** Takes in who comes with a good message: the person, their course and what they are in it, and where they go. */
@ApplicationScoped
@Transactional
public class Arrivals {

    private final People people;
    private final Courses courses;
    private final ResourceLinks links;
    private final CourseCopies copies;
    private final DeepLinks deepLinks;
    private final SignIns signIns;
    private final Event<TutorArrived> tutors;

    Arrivals(
            People people,
            Courses courses,
            ResourceLinks links,
            CourseCopies copies,
            DeepLinks deepLinks,
            SignIns signIns,
            Event<TutorArrived> tutors) {
        this.people = people;
        this.courses = courses;
        this.links = links;
        this.copies = copies;
        this.deepLinks = deepLinks;
        this.signIns = signIns;
        this.tutors = tutors;
    }

    Arrival arrive(Platform platform, LaunchMessage message) {
        Person person = people.signedIn(platform.issuer, message.subject(), Role.STUDENT);
        people.describe(person.id, given(message.name(), person.name), given(message.email(), person.email));
        Course course = courses.launched(platform.id, message.context(), message.contextTitle());
        courses.enter(course.id, person.id, message.role());
        return new Arrival(path(platform, message, course, person), signIns.open(person));
    }

    private static String given(String now, String before) {
        return now.isBlank() ? before : now;
    }

    private String path(Platform platform, LaunchMessage message, Course course, Person person) {
        return switch (message.type()) {
            case DEEP_LINKING -> place(platform, message, course, person);
            case RESOURCE_LINK -> follow(message, link(platform, message, course));
            case SUBMISSION_REVIEW -> review(platform, message, link(platform, message, course));
        };
    }

    private String place(Platform platform, LaunchMessage message, Course course, Person person) {
        DeepLinking wanted = message.deepLinking();
        if (message.role() != CourseRole.TUTOR || !wanted.takesLinks()) {
            throw new LtiRefusedException(
                    Advice.UNKNOWN_MESSAGE,
                    "Deep linking by a " + message.role() + ", links taken: " + wanted.takesLinks());
        }
        return Pages.place(deepLinks.begin(
                        person,
                        platform.id,
                        message.deployment(),
                        course.id,
                        wanted.returnUrl(),
                        wanted.data(),
                        wanted.takesLineItems()))
                .fromRoot();
    }

    private ResourceLink link(Platform platform, LaunchMessage message, Course course) {
        ResourceLink link = links.launched(new ResourceLinks.Place(
                platform.id,
                message.deployment(),
                message.link(),
                course.id,
                message.linkTitle(),
                orNull(message.grades().lineItem()),
                orNull(message.grades().lineItems()),
                String.join(" ", message.grades().scopes()),
                orNull(message.memberships())));
        if (message.role() == CourseRole.TUTOR) {
            tutors.fire(new TutorArrived(link.id));
        }
        copies.launched(link.id, message.activity(), message.history());
        return link;
    }

    private String follow(LaunchMessage message, ResourceLink link) {
        if (link.activityId != null) {
            return Pages.activity(link.activityId).fromRoot();
        }
        if (message.role() == CourseRole.TUTOR) {
            return Pages.link(link.id).fromRoot();
        }
        if (link.boundAt != null) {
            return Pages.linkGone().fromRoot();
        }
        return (copies.waits(link) ? Pages.linkOfEarlierCourse() : Pages.linkNotYet()).fromRoot();
    }

    /**
     * To what the student handed in; a student who follows their own goes to the activity, where they see their review.
     */
    private String review(Platform platform, LaunchMessage message, ResourceLink link) {
        if (message.role() != CourseRole.TUTOR || link.activityId == null) {
            return follow(message, link);
        }
        return links.handedIn(link.activityId, platform.issuer, message.forUser())
                .map(Pages::review)
                .orElseGet(Pages::linkNothingHandedIn)
                .fromRoot();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
