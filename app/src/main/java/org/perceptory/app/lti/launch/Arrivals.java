package org.perceptory.app.lti.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.address.Pages;
import org.perceptory.app.lti.LtiRefusedException;
import org.perceptory.app.lti.LtiRefusedException.Advice;
import org.perceptory.app.lti.advantage.TutorArrived;
import org.perceptory.app.lti.message.LaunchMessage;
import org.perceptory.app.lti.message.LaunchMessage.DeepLinking;
import org.perceptory.app.lti.message.MessageType;
import org.perceptory.domain.access.SignIns;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.Memberships;
import org.perceptory.domain.course.Participant;
import org.perceptory.domain.lti.CourseCopies;
import org.perceptory.domain.lti.DeepLinks;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.ResourceLink;
import org.perceptory.domain.lti.ResourceLinks;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.PeopleByClaims;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.PersonClaims;

/** Takes in who comes with a good message: the person, their course and what they are in it, and where they go. */
@ApplicationScoped
@Transactional
public class Arrivals {

    private final PeopleByClaims people;
    private final People everybody;
    private final Courses courses;
    private final Memberships memberships;
    private final ResourceLinks links;
    private final CourseCopies copies;
    private final DeepLinks deepLinks;
    private final SignIns signIns;
    private final Event<TutorArrived> tutors;

    Arrivals(
            PeopleByClaims people,
            People everybody,
            Courses courses,
            Memberships memberships,
            ResourceLinks links,
            CourseCopies copies,
            DeepLinks deepLinks,
            SignIns signIns,
            Event<TutorArrived> tutors) {
        this.people = people;
        this.everybody = everybody;
        this.courses = courses;
        this.memberships = memberships;
        this.links = links;
        this.copies = copies;
        this.deepLinks = deepLinks;
        this.signIns = signIns;
        this.tutors = tutors;
    }

    Arrival arrive(Platform platform, LaunchMessage message) {
        var claims = new PersonClaims(message.subject(), message.name(), message.userName(), message.email());
        UUID id = people.told(platform.issuer, List.of(claims)).get(message.subject());
        Person person = everybody.find(id).orElseThrow();
        String title = message.contextTitle().isEmpty() ? platform.name : message.contextTitle();
        Course course = courses.launched(platform.id, message.context(), title);
        CourseRole role = memberships.came(course.id, new Participant(person.id, message.role()));
        return new Arrival(path(platform, message, course, person, role), signIns.open(person));
    }

    private String path(Platform platform, LaunchMessage message, Course course, Person person, CourseRole role) {
        if (message.type() == MessageType.DEEP_LINKING) {
            return place(platform, message, course, person, role);
        }
        ResourceLink link = link(platform, message, course);
        if (role == CourseRole.TUTOR) {
            tutors.fire(new TutorArrived(link.id, person.id));
        }
        return message.type() == MessageType.SUBMISSION_REVIEW
                ? review(platform, message, link, role)
                : follow(link, role);
    }

    private String place(Platform platform, LaunchMessage message, Course course, Person person, CourseRole role) {
        DeepLinking wanted = message.deepLinking();
        if (role != CourseRole.TUTOR || !wanted.takesLinks()) {
            throw new LtiRefusedException(
                    Advice.UNKNOWN_MESSAGE, "Deep linking by a " + role + ", links taken: " + wanted.takesLinks());
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
        copies.launched(link.id, message.activity(), message.history());
        return link;
    }

    private String follow(ResourceLink link, CourseRole role) {
        if (link.activityId != null) {
            return Pages.activity(link.activityId).fromRoot();
        }
        if (role == CourseRole.TUTOR) {
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
    private String review(Platform platform, LaunchMessage message, ResourceLink link, CourseRole role) {
        if (role != CourseRole.TUTOR || link.activityId == null) {
            return follow(link, role);
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
