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
        PlatformTable.update("""
          insert into membership (course_id, person_id, role, created_at)
          select a.course_id, l.person_id, 'TUTOR', now() from activity a, local_account l where a.id = ? and l.username = ?""", handedIn.activity(), tutor.username());
        String course = PlatformTable.query("select course_id from activity where id = ?", handedIn.activity());
        return new CourseWithWork(
                student,
                tutor,
                Account.create(Role.ADMIN),
                trained,
                handedIn,
                UUID.fromString(course).toString());
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
