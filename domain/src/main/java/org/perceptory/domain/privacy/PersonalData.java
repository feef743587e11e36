package org.perceptory.domain.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.person.Person;

/**
 * Everything that is known of a person, as one zip: a JSON file for each kind, and their pictures and sounds. Each file
 * is read by itself: who takes it slowly holds no transaction open.
 */
@ApplicationScoped
public class PersonalData {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** What goes into which file; {@code ?1} is the person. Hashes of passwords and tokens are nobody's to read. */
    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("person", "select id, name, email, role, given_role, created_at from person where id = ?1");
        QUERIES.put(
                "identities",
                "select issuer, subject, role, created_at from identity where person_id = ?1 order by created_at");
        QUERIES.put(
                "access-tokens", "select name, hint, created_at, last_used_at from access_token where person_id = ?1");
        QUERIES.put("sign-ins", "select created_at, expires_at from sign_in where person_id = ?1 order by created_at");
        QUERIES.put("grades", "select points, points_of, comment, graded_at, state from grade where person_id = ?1");
        QUERIES.put("links-being-placed", "select return_url, expires_at from deep_link where person_id = ?1");
        QUERIES.put("courses", """
        select c.title, m.role, m.active, m.created_at, m.seen_at from membership m join course c on c.id = m.course_id
        where m.person_id = ?1 order by m.created_at""");
        QUERIES.put("projects", """
        select id, name, modality, purpose, backbone, epochs, batch_size, learning_rate, hidden_units, seed, threshold,
          created_at, changed_at, deleted_at from project where owner_id = ?1 order by created_at""");
        QUERIES.put("classes", """
        select l.id, l.project_id, l.name, l.color, l.position, l.background, l.created_at, l.deleted_at from label l
        join project p on p.id = l.project_id where p.owner_id = ?1 order by l.created_at""");
        QUERIES.put("samples", """
        select s.id, s.project_id, s.label_id, s.burst, s.width, s.height, s.duration_ms, s.bytes, s.name, s.held_out,
          s.created_at, s.deleted_at, s.blob_sha256 from sample s
        join project p on p.id = s.project_id where p.owner_id = ?1 order by s.ordinal""");
        QUERIES.put("models", """
        select m.id, m.project_id, m.version, m.name, m.in_place_of, m.backbone, m.labels, m.settings, m.evaluation, m.threshold, m.onnx_sha256,
          m.samples, m.created_at from model m join project p on p.id = m.project_id where p.owner_id = ?1
        order by m.created_at""");
        QUERIES.put("trainings", """
        select id, project_id, kind, state, failure, submitted_at, started_at, ended_at from training_job
        where person_id = ?1 order by submitted_at""");
        QUERIES.put("submissions", """
        select s.id, a.title as activity, s.project_id, s.note, s.state, s.late, s.receipt, s.submitted_at, s.ended_at
        from submission s join activity a on a.id = s.activity_id where s.person_id = ?1 order by s.submitted_at""");
        QUERIES.put("reviews-received", """
        select r.submission_id, r.text, r.points, r.released_at from review r join submission s on s.id = r.submission_id
        where s.person_id = ?1 and r.released_at is not null order by r.released_at""");
        QUERIES.put("reviews-received-by-row", """
        select r.submission_id, w.title, p.points, w.points as most, l.title as level, l.description from review_points p
        join rubric_row w on w.id = p.row_id left join rubric_level l on l.id = p.level_id join review r on r.id = p.review_id
        join submission s on s.id = r.submission_id
        where s.person_id = ?1 and r.released_at is not null order by r.released_at, w.position""");
        QUERIES.put("reviews-written", """
        select id, submission_id, text, points, released_at, changed_at from review where reviewer_id = ?1
        order by created_at""");
        QUERIES.put(
                "saved-comments",
                "select text, created_at from saved_comment where person_id = ?1 order by created_at");
    }

    private final PersonalRows rows;
    private final Blobs blobs;

    PersonalData(PersonalRows rows, Blobs blobs) {
        this.rows = rows;
        this.blobs = blobs;
    }

    /** What is looked for; a test compares it with the schema. */
    static Collection<String> queries() {
        return QUERIES.values();
    }

    /**
     * Writes the zip: {@code person.json} and so on, and {@code samples/<id>.jpg} or {@code .wav}, one at a time.
     *
     * @param out not closed
     */
    public void write(Person person, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (var query : QUERIES.entrySet()) {
            zip.putNextEntry(new ZipEntry(query.getKey() + ".json"));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(rows.of(query.getValue(), person.id)));
        }
        for (Map<String, Object> sample : rows.of(QUERIES.get("samples"), person.id)) {
            String kind = sample.get("duration_ms") == null ? ".jpg" : ".wav";
            Optional<byte[]> content = blobs.get((String) sample.get("blob_sha256"));
            if (content.isPresent()) { // otherwise it was deleted meanwhile
                zip.putNextEntry(new ZipEntry("samples/" + sample.get("id") + kind));
                zip.write(content.get());
            }
        }
        zip.finish();
    }
}
