package org.perceptory.domain.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;

/**
 * The ways in that a person has: used, connected, removed. E-mail addresses connect nobody: they are lent and reused.
 */
@ApplicationScoped
@Transactional
public class WaysIn {
    private static final String BOTH_EXTENDED = """

        from extension gone, activity a
        where kept.person_id = ?2 and gone.person_id = ?1 and gone.activity_id = kept.activity_id
          and a.id = kept.activity_id and\s""";

    /** Without a cut-off of its own, an extension ends with everybody's, or when it is due. */
    private static final String LATER_CUT_OFF = "update extension kept set cut_off_at = gone.cut_off_at" + BOTH_EXTENDED
            + ends("gone") + " > " + ends("kept");

    private static final String LATER_DUE = """
        update extension kept set due_at = gone.due_at, reason = gone.reason, granted_by = gone.granted_by,
          granted_at = gone.granted_at """ + BOTH_EXTENDED + "gone.due_at > kept.due_at";

    /** What the other account handed in is late no more where it has longer now. */
    private static final String TOLD_ANEW = """
        update submission s set late = false from activity a, extension e
        where s.person_id = ?2 and s.late and a.id = s.activity_id and e.activity_id = a.id and e.person_id = s.person_id
          and s.submitted_at <= greatest(a.due_at, e.due_at) and ?1 <> ?2""";

    private final EntityManager entities;
    private final People people;
    private final Standing standing;
    private final Audit audit;

    WaysIn(EntityManager entities, People people, Standing standing, Audit audit) {
        this.entities = entities;
        this.people = people;
        this.standing = standing;
        this.audit = audit;
    }

    /** Finds who this is or makes them known, with what is said of them now. */
    public Person signedIn(Vouched vouched) {
        Person person = locked(people.signedIn(vouched.issuer(), vouched.subject(), Role.STUDENT).id);
        describe(person, vouched);
        return person;
    }

    /**
     * Makes it one more way in for this person.
     *
     * @throws RefusedException IDENTITY_TAKEN where it is somebody else's
     */
    public void connect(Person to, Vouched vouched) {
        Person person = locked(to.id);
        Person owner = people.find(vouched.issuer(), vouched.subject()).orElse(null);
        if (owner == null) {
            people.identify(person, vouched.issuer(), vouched.subject());
            audit.write(own(Action.IDENTITY_CONNECTED, person));
        } else if (!owner.id.equals(person.id)) {
            throw new RefusedException(Refusal.IDENTITY_TAKEN);
        }
        describe(person, vouched);
    }

    /** @throws RefusedException NOT_FOUND where it is not this person's; LAST_WAY_IN */
    public void remove(Person from, Identity.Key key) {
        Person person = locked(from.id);
        Identity identity = Identity.<Identity>findByIdOptional(key)
                .filter(known -> known.personId.equals(person.id))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        if (people.identities(person).size() == 1) {
            throw new RefusedException(Refusal.LAST_WAY_IN);
        }
        if (key.issuer().equals(Identity.LOCAL)) {
            LocalAccount.deleteById(key.subject());
        }
        identity.delete();
        entities.flush();
        Role before = person.role;
        standing.settle(person);
        if (person.role != before) {
            audit.write(own(Action.ROLE_CHANGED, person).from(before).into(person.role));
        }
        audit.write(own(Action.IDENTITY_REMOVED, person));
    }

    /** Whether this person could go over to another account: came from elsewhere, made nothing, was given nothing. */
    public boolean ownsNothing(Person person) {
        Number things = (Number)
                entities.createNativeQuery("""
            select (select count(*) from project where owner_id = ?1) + (select count(*) from submission where person_id = ?1)
              + (select count(*) from access_token where person_id = ?1) + (select count(*) from grade where person_id = ?1)
              + (select count(*) from training_job where person_id = ?1)
              + (select count(*) from review where reviewer_id = ?1) + (select count(*) from local_account where person_id = ?1)
              + (select count(*) from person where id = ?1 and given_role <> 'STUDENT')""").setParameter(1, person.id).getSingleResult();
        return things.longValue() == 0;
    }

    /**
     * Makes one account of two whose owner proved to be in both: the ways in and the courses of the one, with the time
     * that it has for their activities, go over to the other, and who was signed in by it is the other from now on.
     *
     * @throws RefusedException OWNS_SOMETHING where there would be more to bring than that
     */
    public void join(Person from, Person to) {
        // In the same order from both sides, so that two who do it at once wait for each other.
        boolean first = from.id.compareTo(to.id) < 0;
        locked(first ? from.id : to.id);
        locked(first ? to.id : from.id);
        if (from.id.equals(to.id)) {
            return;
        }
        if (!ownsNothing(from)) {
            throw new RefusedException(Refusal.OWNS_SOMETHING);
        }
        entities.flush();
        change("update identity set person_id = ?2 where person_id = ?1", from, to);
        // Who left a course in one account and is in it in the other, is in it.
        change("""
        update membership kept set active = true, role = gone.role from membership gone
        where kept.person_id = ?2 and gone.person_id = ?1 and gone.course_id = kept.course_id
          and gone.active and not kept.active """, from, to);
        change("""
        update membership kept set raised_role = gone.raised_role, role = gone.raised_role from membership gone
        where kept.person_id = ?2 and gone.person_id = ?1 and gone.course_id = kept.course_id
          and gone.raised_role is not null and gone.active""", from, to);
        change("""
        update membership set person_id = ?2 where person_id = ?1
          and course_id not in (select course_id from membership where person_id = ?2)""", from, to);
        change("update allotment set marker_id = ?2 where marker_id = ?1 and student_id <> ?2", from, to);
        change("""
        update allotment set student_id = ?2 where student_id = ?1 and marker_id <> ?2
          and activity_id not in (select activity_id from allotment where student_id = ?2)""", from, to);
        change(LATER_CUT_OFF, from, to);
        change(LATER_DUE, from, to);
        change("""
        update extension set person_id = ?2 where person_id = ?1
          and activity_id not in (select activity_id from extension where person_id = ?2)""", from, to);
        change("update extension set granted_by = ?2 where granted_by = ?1", from, to);
        change("update regrade_request set answered_by = ?2 where answered_by = ?1", from, to);
        change(TOLD_ANEW, from, to);
        change("update saved_comment set person_id = ?2 where person_id = ?1", from, to);
        change("update deep_link set person_id = ?2 where person_id = ?1", from, to);
        // The log goes on telling of somebody who is there.
        change("update audit_entry set by_id = ?2 where by_id = ?1", from, to);
        change("update audit_entry set whom_id = ?2 where whom_id = ?1", from, to);
        change("update sign_in set person_id = ?2 where person_id = ?1", from, to);
        entities.createNativeQuery("delete from person where id = ?1")
                .setParameter(1, from.id)
                .executeUpdate();
        entities.clear();
        Person joined = locked(to.id);
        Role before = joined.role;
        standing.settle(joined);
        if (joined.role != before) {
            audit.write(own(Action.ROLE_CHANGED, joined).from(before).into(joined.role));
        }
        audit.write(own(Action.ACCOUNTS_JOINED, joined));
    }

    /** As {@link #join}, by an identity of one of the two; with what is said of them now. */
    public void joined(Person from, Person to, Vouched vouched) {
        join(from, to);
        connect(to, vouched);
    }

    private static String ends(String extension) {
        return """
            coalesce(%1$s.cut_off_at, case
              when a.due_at is not null and not a.late_allowed then greatest(a.due_at, %1$s.due_at)
              when a.cut_off_at is not null then greatest(a.cut_off_at, %1$s.due_at) end, 'infinity')""".formatted(extension);
    }

    /** What somebody does to their own account. */
    private static Act own(Action action, Person person) {
        return Act.of(action).by(person.id).to(person.id);
    }

    private void change(String update, Person from, Person to) {
        entities.createNativeQuery(update)
                .setParameter(1, from.id)
                .setParameter(2, to.id)
                .executeUpdate();
    }

    private void describe(Person person, Vouched vouched) {
        people.describe(person.id, given(vouched.name(), person.name), given(vouched.email(), person.email));
        standing.claimed(
                person, Identity.findById(new Identity.Key(vouched.issuer(), vouched.subject())), vouched.role());
    }

    private Person locked(UUID id) {
        Person person = entities.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (person == null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        return person;
    }

    private static String given(String now, String before) {
        return now.isBlank() ? before : now;
    }
}
