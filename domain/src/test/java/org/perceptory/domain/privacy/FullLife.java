package org.perceptory.domain.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Given;
import org.perceptory.domain.access.AccessTokens;
import org.perceptory.domain.access.SignIns;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.blob.Embeddings;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.submission.Submission;

/** Somebody of whom every table knows something: student in one course, tutor in another. */
@ApplicationScoped
class FullLife {
    /** What a tutor wrote of them and has not released. */
    static final String DRAFT = "not released yet";

    static final String DRAFT_POINTS = "number:6.25";

    static final String BACKBONE = "ab".repeat(32);

    private final EntityManager entities;
    private final Given given;
    private final Classroom classroom;
    private final Courses courses;
    private final AccessTokens tokens;
    private final SignIns signIns;
    private final Embeddings embeddings;
    private final Audit audit;

    FullLife(
            EntityManager entities,
            Given given,
            Classroom classroom,
            Courses courses,
            AccessTokens tokens,
            SignIns signIns,
            Embeddings embeddings,
            Audit audit) {
        this.entities = entities;
        this.given = given;
        this.classroom = classroom;
        this.courses = courses;
        this.tokens = tokens;
        this.signIns = signIns;
        this.embeddings = embeddings;
        this.audit = audit;
    }

    /** What the zip is compared with. @param judged the sample that the model judged @param label its class */
    record Life(Person person, Model model, UUID judged, String label) {}

    Life begin() {
        var room = classroom.open();
        Person person = room.student();
        Submission handedIn = classroom.handedIn(room);
        var taught = classroom.open();
        courses.enter(taught.course().id, person.id, CourseRole.TUTOR);
        Submission marked = classroom.handedIn(taught);

        Project own = given.project(person);
        Model model = classroom.trained(person, own);
        run("""
            insert into model_sample
            select model_id, sample_id, 0, false from model_prediction where model_id = ?1""", model.id);
        String label = model.labels.getFirst().name();
        UUID judged = (UUID) one("select sample_id from model_prediction where model_id = ?1", model.id);
        embeddings.put(
                Map.of((String) one("select blob_sha256 from sample where id = ?1", judged), new float[] {1, 2, 3}),
                BACKBONE);
        SampleView deleted = given.sample(person, given.label(person, own, "Deleted"));
        run("update sample set deleted_at = now() where id = ?1", deleted.id());

        run("insert into local_account values (?1, 'hash', 'STUDENT', ?2)", "name-" + person.id, person.id);
        run("insert into saved_comment values (?1, ?2, 'More light.', now())", UUID.randomUUID(), person.id);
        tokens.issue(person, "Notebook");
        signIns.open(person);
        UUID job = UUID.randomUUID();
        run("""
            insert into training_job (id, person_id, project_id, kind, state, settings, submitted_at)
            values (?1, ?2, ?3, 'TRAIN', 'SUCCEEDED', '{"epochs":50}', now())""", job, person.id, own.id);
        run("insert into job_epoch values (?1, 1, 0.5, 0.75, null, null)", job);
        review(handedIn.id, room.tutor().id, "Well done", true);
        review(marked.id, person.id, "My opinion", true);
        decided(handedIn, room.tutor(), person);
        decided(marked, person, taught.student());
        linked(room.course().id, person);
        return new Life(person, model, judged, label);
    }

    /** Another tutor's words on what they handed in. */
    void draft(Person person) {
        UUID submission = (UUID) one("select id from submission where person_id = ?1", person.id);
        UUID tutor = given.student().id;
        review(submission, tutor, DRAFT, false);
        audit.write(Act.of(Action.MARK_CHANGED).by(tutor).to(person.id).into(new BigDecimal("6.25")));
    }

    private void review(UUID submission, UUID by, String text, boolean released) {
        UUID review = UUID.randomUUID();
        run("""
            insert into review (id, submission_id, reviewer_id, text, points, final, released_at, created_at, changed_at)
            values (?1, ?2, ?3, ?4, 7.5, ?5, case when ?5 then now() end, now(), now())""", review, submission, by, text, released);
        run("""
            insert into review_comment (id, review_id, text, actual, predicted, created_at)
            values (?1, ?2, ?3, 0, 0, now())""", UUID.randomUUID(), review, text);
        UUID row = UUID.randomUUID();
        run("""
            insert into rubric_row (id, activity_id, position, title, points)
            select ?1, activity_id, 1, 'Clarity', 10 from submission where id = ?2""", row, submission);
        run("insert into review_points (review_id, row_id, points) values (?1, ?2, 7.5)", review, row);
    }

    /** What a tutor decided about a student's work besides. */
    private void decided(Submission of, Person tutor, Person student) {
        run("insert into allotment values (?1, ?2, ?3, now())", of.activityId, student.id, tutor.id);
        run(
                "insert into extension values (?1, ?2, now(), null, 'Ill', ?3, now())",
                of.activityId,
                student.id,
                tutor.id);
        run("""
            insert into regrade_request values (?1, 'Why?', 7.5, now(), 'Because.', 7.5, ?2, now())""", of.id, tutor.id);
    }

    private void linked(UUID course, Person person) {
        UUID platform = UUID.randomUUID();
        run("""
            insert into platform (id, name, issuer, client_id, authorization_endpoint, token_endpoint, key_set_url,
              enabled, created_at)
            values (?1, 'VLE', ?2, 'client', 'https://vle.example/a', 'https://vle.example/t', 'https://vle.example/k',
              true, now())""", platform, "https://vle.example/" + platform);
        UUID link = UUID.randomUUID();
        run("""
            insert into resource_link (id, platform_id, deployment, link, course_id, title, created_at)
            values (?1, ?2, '1', 'link', ?3, 'Link', now())""", link, platform, course);
        run("""
            insert into grade (link_id, person_id, points, points_of, comment, graded_at, state, due_at)
            values (?1, ?2, 7.5, 10, 'Well done', now(), 'SENT', now())""", link, person.id);
        run("""
            insert into deep_link (id, platform_id, deployment, person_id, course_id, return_url, data, line_items,
              expires_at)
            values (?1, ?2, '1', ?3, ?4, 'https://vle.example/r', '', true, now())""", UUID.randomUUID(), platform, person.id, course);
    }

    private Object one(String query, Object of) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(query)
                        .setParameter(1, of)
                        .setMaxResults(1)
                        .getSingleResult());
    }

    private void run(String change, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var statement = entities.createNativeQuery(change);
            for (int i = 0; i < values.length; i++) {
                statement.setParameter(i + 1, values[i]);
            }
            statement.executeUpdate();
        });
    }
}
