package org.perceptory.domain.privacy;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is looked for of a person: a query for each file of JSON, {@code ?1} being the person. A column whose alias ends
 * in {@code :json} is JSON itself. Left out are hashes (of passwords, tokens and sign-ins), which are nobody's to read,
 * and what a tutor wrote and has not released yet.
 */
final class PersonalQueries {

    private static final String RELEASED = """
         join review r on r.id = x.review_id join submission s on s.id = r.submission_id
        where s.person_id = ?1 and r.released_at is not null""";
    private static final String WRITTEN = " join review r on r.id = x.review_id where r.reviewer_id = ?1";
    private static final String COMMENT = """
        select x.id, x.review_id, r.submission_id, x.text, x.sample_id, x.actual, x.predicted, x.created_at
        from review_comment x""";
    private static final String POINTS = """
        select x.review_id, x.row_id, w.title as criterion, x.points, w.points as most, x.level_id, l.title as level,
          l.description as level_means
        from review_points x join rubric_row w on w.id = x.row_id left join rubric_level l on l.id = x.level_id""";

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        person();
        log();
        projects();
        courses();
        reviews();
    }

    private PersonalQueries() {}

    /** By the name of the file, without {@code .json}. */
    static Map<String, String> all() {
        return ALL;
    }

    private static void person() {
        ALL.put("person", "select id, name, email, role, given_role, created_at, erased_at from person where id = ?1");
        ALL.put("account", "select username, role from local_account where person_id = ?1");
        ALL.put(
                "identities",
                "select issuer, subject, role, created_at from identity where person_id = ?1 order by created_at");
        ALL.put("access-tokens", """
            select id, person_id, name, hint, created_at, last_used_at from access_token where person_id = ?1
            order by created_at""");
        ALL.put(
                "sign-ins",
                "select created_at, expires_at, end_session from sign_in where person_id = ?1 order by created_at");
    }

    /** What was done by them or to them; others are not named, and of marks only those that were released. */
    private static void log() {
        ALL.put("log", """
            select at, action, case when by_id = ?1 then 'you' when by_id is not null then 'somebody else' end as by,
              case when whom_id = ?1 then 'you' when whom_id is not null then 'somebody else' end as whom,
              course, subject, case when not draft then was end as was, case when not draft then became end as became
            from (
              select *, action in ('MARK_CHANGED', 'MARK_TAKEN_BACK') and by_id is distinct from ?1 as draft
              from audit_entry) as entry where by_id = ?1 or whom_id = ?1 order by id""");
    }

    private static void projects() {
        ALL.put("projects", """
            select id, name, modality, purpose, activity_id, backbone, epochs, batch_size, learning_rate, hidden_units,
              seed, threshold, created_at, changed_at, deleted_at
            from project where owner_id = ?1 order by created_at""");
        ALL.put("classes", """
            select l.id, l.project_id, l.name, l.color, l.position, l.background, l.created_at, l.deleted_at
            from label l join project p on p.id = l.project_id where p.owner_id = ?1 order by l.created_at""");
        ALL.put("samples", """
            select s.id, s.project_id, s.label_id, l.name as class, s.burst, s.width, s.height, s.duration_ms, s.bytes,
              s.name, s.held_out, s.created_at, s.deleted_at, s.blob_sha256
            from sample s join project p on p.id = s.project_id join label l on l.id = s.label_id
            where p.owner_id = ?1 order by s.ordinal""");
        ALL.put("models", """
            select m.id, m.project_id, m.version, m.name, m.in_place_of, m.backbone, m.backbone_sha256,
              m.labels as "labels:json", m.settings as "settings:json", m.evaluation as "evaluation:json", m.threshold,
              m.onnx_sha256, m.onnx_bytes, m.verification as "verification:json", m.samples, m.created_at
            from model m join project p on p.id = m.project_id where p.owner_id = ?1 order by m.created_at""");
        ALL.put("trainings", """
            select id, project_id, kind, state, stage, progress, failure, failure_detail, attempt, cancel_requested,
              priority, released_at, settings as "settings:json",
              submitted_at, started_at, ended_at, model_id
            from training_job where person_id = ?1 order by submitted_at""");
        ALL.put("epochs", """
            select e.job_id, e.epoch, e.loss, e.accuracy, e.validation_loss, e.validation_accuracy
            from job_epoch e join training_job j on j.id = e.job_id where j.person_id = ?1
            order by j.submitted_at, e.epoch""");
    }

    private static void courses() {
        ALL.put("courses", """
            select c.id as course_id, c.title, m.person_id, m.role, m.raised_role, m.active, m.created_at, m.seen_at, m.roster,
              m.roster_at
            from membership m join course c on c.id = m.course_id where m.person_id = ?1 order by m.created_at""");
        ALL.put("submissions", """
            select s.id, a.title as activity, s.activity_id, s.project_id, s.model_id, s.note, s.state, s.late,
              s.receipt, s.submitted_at, s.ended_at, s.kept_until
            from submission s join activity a on a.id = s.activity_id where s.person_id = ?1
            order by s.submitted_at""");
        ALL.put("extensions", """
            select e.activity_id, a.title as activity, e.due_at, e.cut_off_at, e.reason, e.granted_at from extension e
            join activity a on a.id = e.activity_id where e.person_id = ?1 order by e.granted_at""");
        ALL.put("extensions-granted", """
            select e.activity_id, a.title as activity, e.granted_at from extension e
            join activity a on a.id = e.activity_id where e.granted_by = ?1 order by e.granted_at""");
        // A student learns from the review who marked, if at all.
        ALL.put("allotments", """
            select t.activity_id, a.title as activity, t.student_id = ?1 as own_work, t.allotted_at from allotment t
            join activity a on a.id = t.activity_id where t.student_id = ?1 or t.marker_id = ?1 order by t.allotted_at""");
        ALL.put("grades", """
            select link_id, person_id, points, points_of, comment, graded_at, state, attempts, due_at, problem
            from grade where person_id = ?1
            order by graded_at""");
        ALL.put(
                "links-being-placed",
                "select id, course_id, deployment, return_url, data, line_items, expires_at from deep_link where person_id = ?1");
    }

    private static void reviews() {
        ALL.put("reviews-received", """
            select r.id, r.submission_id, r.text, r.points, r.final, r.released_at, r.taken_back_at, r.read_at, r.carried_from,
              r.created_at, r.changed_at
            from review r join submission s on s.id = r.submission_id
            where s.person_id = ?1 and r.released_at is not null order by r.released_at""");
        ALL.put("reviews-received-points", POINTS + RELEASED + " order by r.released_at, w.position");
        ALL.put("reviews-received-comments", COMMENT + RELEASED + " order by x.created_at");
        ALL.put("regrades-asked", """
            select q.submission_id, q.reason, q.points_before, q.asked_at, q.answer, q.points_after, q.answered_at
            from regrade_request q join submission s on s.id = q.submission_id where s.person_id = ?1
            order by q.asked_at""");
        ALL.put("regrades-answered", """
            select submission_id, answer, points_after, answered_at from regrade_request where answered_by = ?1
            order by answered_at""");
        ALL.put("reviews-written", """
            select id, submission_id, text, points, final, released_at, taken_back_at, read_at,
              carried_from, created_at, changed_at
            from review
            where reviewer_id = ?1 order by created_at""");
        ALL.put("reviews-written-points", POINTS + WRITTEN + " order by r.created_at, w.position");
        ALL.put("reviews-written-comments", COMMENT + WRITTEN + " order by x.created_at");
        ALL.put(
                "saved-comments",
                "select id, text, created_at from saved_comment where person_id = ?1 order by created_at");
    }
}
