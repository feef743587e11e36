package org.perceptory.app.running;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * An activity of a course, and a person's project handed in for it; written into the database as it would stand there.
 */
public record HandedIn(UUID activity, UUID submission, UUID picture) {

    private static final String INSERT = """
      with given (course, activity, submission, project, model, picture) as (
        values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid))),
      c as (insert into course (id, title, created_at) select course, 'Another course', now() from given returning id),
      m as (insert into membership (course_id, person_id, role, created_at)
        select c.id, p.owner_id, 'STUDENT', now() from c, given, project p where p.id = given.project),
      a as (insert into activity (id, course_id, title, brief, modality, hand_in, published, created_at, changed_at)
        select activity, c.id, 'An activity', '', 'IMAGE', '', true, now(), now() from c, given returning id),
      i as (insert into activity_picture (id, activity_id, content, created_at) select given.picture, a.id, '\\x00', now() from a, given)
      insert into submission (id, activity_id, person_id, project_id, model_id, note, state, late, receipt, submitted_at)
      select given.submission, a.id, p.owner_id, p.id, given.model, '', 'HANDED_IN', false, 'none', now()
      from a, given, project p where p.id = given.project""";

    public static HandedIn of(TrainedProject trained) {
        var made = new HandedIn(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        try (var connection = DriverManager.getConnection(RunningPerceptory.database());
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, made.activity.toString());
            insert.setString(3, made.submission.toString());
            insert.setString(4, trained.project());
            insert.setString(5, trained.model());
            insert.setString(6, made.picture.toString());
            insert.executeUpdate();
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException("Nothing could be handed in", e);
        }
    }

    /** A text with these ids in the places of their names. */
    public String fill(String template) {
        return template.replace("{activity}", activity.toString())
                .replace("{submission}", submission.toString())
                .replace("{picture}", picture.toString());
    }
}
