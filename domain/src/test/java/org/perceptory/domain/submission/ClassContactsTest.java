package org.perceptory.domain.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.submission.ClassContacts.Contact;
import org.perceptory.testbed.PostgresResource;

/** To enter points elsewhere, one has to know by what somebody is known there. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ClassContactsTest {
    @Inject
    ClassContacts contacts;

    @Inject
    Classroom classroom;

    @Inject
    Courses courses;

    @Inject
    People people;

    @Inject
    EntityManager entities;

    final String vle = "https://vle-" + UUID.randomUUID() + ".example";
    final UUID platform = UUID.randomUUID();
    Room room;

    @BeforeEach
    void aVleAndAnother() {
        room = classroom.open();
        platform(platform, vle);
        platform(UUID.randomUUID(), "https://another-" + UUID.randomUUID() + ".example");
    }

    @Test
    void whoTheCoursesVleSentIsKnownByItsId() {
        change("update course set platform_id = ?1, context = 'c' where id = ?2", platform, room.course().id);
        Person sent = member(vle, "4711");
        people.describe(sent.id, "Ada", "ada@example.org");
        assertThat(contact(sent)).isEqualTo(new Contact(sent.id, null, "4711", "ada@example.org"));
        Person elsewhere = member("https://sign-in.example", "opaque-" + UUID.randomUUID());
        assertThat(contact(elsewhere).vleId()).as("of a sign-in service").isNull();
    }

    @Test
    void whoCameByALinkToTheActivityIsKnownByThatVlesId() {
        Person sent = member(vle, "4712");
        assertThat(contact(sent).vleId()).as("while no link leads here").isNull();
        change("""
            insert into resource_link (id, platform_id, deployment, link, course_id, title, activity_id, created_at)
            values (?1, ?2, '1', 'link', ?3, '', ?4, now())""", UUID.randomUUID(), platform, room.course().id, room.activity().id);
        assertThat(contact(sent).vleId()).isEqualTo("4712");
    }

    @Test
    void whoHasAnAccountHereIsKnownByItsUserName() {
        String username = "ada-" + UUID.randomUUID();
        change(
                "insert into local_account (username, password, role, person_id) values (?1, '', 'STUDENT', ?2)",
                username,
                room.student().id);
        assertThat(contact(room.student()).username()).isEqualTo(username);
    }

    @Test
    void itIsTheTutorsToKnowAndOfThisCourseAlone() {
        assertThat(contacts.of(room.tutor(), room.activity().id))
                .containsKey(room.student().id)
                .doesNotContainKey(room.strangers().get("student elsewhere").id);
        assertRefused(Refusal.NOT_FOUND, () -> contacts.of(room.student(), room.activity().id));
        classroom.toEach(
                room,
                (who, stranger) -> assertRefused(Refusal.NOT_FOUND, () -> contacts.of(stranger, room.activity().id)));
    }

    private Contact contact(Person person) {
        return contacts.of(room.tutor(), room.activity().id).get(person.id);
    }

    private Person member(String issuer, String subject) {
        Person person = people.signedIn(issuer, subject, Role.STUDENT);
        courses.enter(room.course().id, person.id, CourseRole.STUDENT);
        return person;
    }

    private void platform(UUID id, String issuer) {
        change("""
            insert into platform (id, name, issuer, client_id, authorization_endpoint, token_endpoint, key_set_url,
              enabled, created_at) values (?1, 'VLE', ?2, ?2, '', '', '', true, now())""", id, issuer);
    }

    private void change(String change, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = entities.createNativeQuery(change);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }
}
