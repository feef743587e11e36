package org.perceptory.app.lti.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perceptory.app.lti.message.LaunchMessage;
import org.perceptory.app.lti.message.MessageType;
import org.perceptory.domain.access.SignIns;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
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
  private final SignIns signIns;

  Arrivals(People people, Courses courses, ResourceLinks links, SignIns signIns) {
    this.people = people;
    this.courses = courses;
    this.links = links;
    this.signIns = signIns;
  }

  Arrival arrive(Platform platform, LaunchMessage message) {
    Person person = people.signedIn(platform.issuer, message.subject(), Role.STUDENT);
    people.describe(person.id, given(message.name(), person.name), given(message.email(), person.email));
    Course course = courses.launched(platform.id, message.context(), message.contextTitle());
    courses.enter(course.id, person.id, message.role());
    return new Arrival(path(platform, message, course), signIns.open(person));
  }

  private static String given(String now, String before) {
    return now.isBlank() ? before : now;
  }

  private String path(Platform platform, LaunchMessage message, Course course) {
    if (message.type() == MessageType.DEEP_LINKING) {
      return "/courses/" + course.id;
    }
    ResourceLink link = links.launched(new ResourceLinks.Place(platform.id, message.deployment(), message.link(), course.id,
        message.linkTitle(), orNull(message.grades().lineItem()), orNull(message.grades().lineItems()), orNull(message.memberships())));
    if (link.activityId == null && link.boundAt == null && !message.activity().isEmpty()) {
      links.claimed(link, UUID.fromString(message.activity())).ifPresent(activity -> link.activityId = activity);
    }
    if (link.activityId != null) {
      return "/activities/" + link.activityId;
    }
    return message.role() == CourseRole.TUTOR ? "/links/" + link.id : "/links/" + (link.boundAt == null ? "not-yet" : "gone");
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
