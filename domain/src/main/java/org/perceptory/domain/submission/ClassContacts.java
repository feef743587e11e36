package org.perceptory.domain.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.person.Person;

/** By what other systems know the people of a class: to enter their points there. */
@ApplicationScoped
@Transactional
public class ClassContacts {
    private final EntityManager entities;
    private final Activities activities;

    ClassContacts(EntityManager entities, Activities activities) {
        this.entities = entities;
        this.activities = activities;
    }

    /**
     * What is known of somebody, each null where it is not.
     *
     * @param username of an account that Perceptory keeps itself
     * @param vleId the subject by which the course's VLE knows them, or one whose link leads to the activity
     */
    public record Contact(UUID person, String username, String vleId, String email) {}

    /** Everybody who is or was in the activity's course, by their ids; for its tutors. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Contact> of(Person tutor, UUID activity) {
        UUID course = activities.taught(tutor, activity).courseId;
        List<Contact> all = entities.createNativeQuery("""
            select p.id, (select a.username from local_account a where a.person_id = p.id),
              (select min(i.subject) from identity i where i.person_id = p.id and i.issuer in (
                select v.issuer from platform v where v.id = c.platform_id
                  or exists (select 1 from resource_link l where l.platform_id = v.id and l.activity_id = ?1))),
              p.email
            from membership e join person p on p.id = e.person_id join course c on c.id = e.course_id
            where e.course_id = ?2""", Contact.class)
                .setParameter(1, activity)
                .setParameter(2, course)
                .getResultList();
        return all.stream().collect(Collectors.toMap(Contact::person, Function.identity()));
    }
}
