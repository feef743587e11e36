package org.perceptory.app.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.platform.Platform;
import org.perceptory.domain.platform.ResourceLinks;
import org.perceptory.domain.platform.ResourceLinks.Link;

/** Makes known who came, from which course, by which link; and finds where it leads. */
@ApplicationScoped
class Arrival {

  private final People people;
  private final Courses courses;
  private final ResourceLinks links;

  Arrival(People people, Courses courses, ResourceLinks links) {
    this.people = people;
    this.courses = courses;
    this.links = links;
  }

  /** @param path within Perceptory */
  record Arrived(Person person, Course course, String path) {}

  @Transactional
  Arrived of(Platform platform, LaunchMessage message) {
    Person person = people.signedIn(platform.issuer, message.subject(), Role.STUDENT);
    if (message.name() != null || message.email() != null) {
      people.describe(person.id, message.name(), message.email());
    }
    Course course = courses.launched(platform.id, message.context(), message.courseTitle());
    courses.services(course.id, message.memberships(), message.lineItems());
    courses.enter(course.id, person.id, message.role());
    Link link = new Link(platform.id, message.deployment(), message.link());
    Optional<UUID> activity = links.followed(link, course.id, message.lineItem());
    return new Arrived(person, course, activity.map(id -> "/activities/" + id).orElse("/courses/" + course.id));
  }
}
