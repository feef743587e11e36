package org.perceptory.app.browser;

import java.util.UUID;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.HandedIn;
import org.perceptory.app.running.TrainedProject;
import org.perceptory.domain.person.Role;

/** A course with an activity for which a student has handed something in, and an admin. */
record CourseWithWork(
        Account student, Account tutor, Account admin, TrainedProject trained, HandedIn handedIn, String course) {

    static CourseWithWork create() {
        Account student = Account.create(Role.STUDENT);
        Account tutor = Account.create(Role.TUTOR);
        TrainedProject trained = TrainedProject.of(Api.of(student));
        HandedIn handedIn = HandedIn.of(trained);
        teach(handedIn, tutor);
        String course = PlatformTable.query("select course_id from activity where id = ?", handedIn.activity());
        return new CourseWithWork(
                student,
                tutor,
                Account.create(Role.ADMIN),
                trained,
                handedIn,
                UUID.fromString(course).toString());
    }

    private static void teach(HandedIn handedIn, Account tutor) {
        PlatformTable.update("""
          insert into membership (course_id, person_id, role, created_at)
          select a.course_id, l.person_id, 'TUTOR', now() from activity a, local_account l where a.id = ? and l.username = ?""", handedIn.activity(), tutor.username());
    }

    /** One more tutor of it. */
    Account secondTutor() {
        Account second = Account.create(Role.TUTOR);
        teach(handedIn, second);
        return second;
    }

    /** Has one more student hand the same model in. @return the submission */
    String handInAs(String name) {
        PlatformTable.update("""
          with s as (insert into person (id, name, role, given_role, created_at)
            values (gen_random_uuid(), ?, 'STUDENT', 'STUDENT', now()) returning id),
          m as (insert into membership (course_id, person_id, role, created_at)
            select cast(? as uuid), id, 'STUDENT', now() from s),
          p as (insert into project
            select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'owner_id', s.id))).*
            from project p, s where p.id = cast(? as uuid) returning id, owner_id)
          insert into submission
            (id, activity_id, person_id, project_id, model_id, note, state, late, receipt, submitted_at)
          select gen_random_uuid(), ?, owner_id, id, cast(? as uuid), ?, 'HANDED_IN', false, 'none', now() from p""", name, course, trained.project(), handedIn.activity(), trained.model(), name);
        return PlatformTable.query(
                "select id from submission where activity_id = ? and note = ?", handedIn.activity(), name);
    }

    Account account(Role role) {
        return switch (role) {
            case STUDENT -> student;
            case TUTOR -> tutor;
            case ADMIN -> admin;
        };
    }

    /** An address in which the names in braces are replaced by the ids of what there is. */
    String fill(String path) {
        return handedIn.fill(trained.fill(path)).replace("{course}", course);
    }
}
