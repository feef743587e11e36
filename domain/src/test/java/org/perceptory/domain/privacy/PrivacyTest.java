package org.perceptory.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.Given;
import org.perceptory.domain.access.AccessTokens;
import org.perceptory.domain.access.SignIns;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.ProjectCopies;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.Purpose;
import org.perceptory.domain.review.CommentBank;
import org.perceptory.domain.sample.DeletedProjects;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PrivacyTest {
    @Inject
    Given given;

    @Inject
    EntityManager entities;

    @Inject
    People people;

    @Inject
    Courses courses;

    @Inject
    Projects projects;

    @Inject
    ProjectCopies copies;

    @Inject
    AccessTokens tokens;

    @Inject
    SignIns signIns;

    @Inject
    Blobs blobs;

    @Inject
    CommentBank bank;

    @Inject
    Audit audit;

    @Inject
    Erasure erasure;

    @Inject
    Retention retention;

    @Inject
    DeletedProjects deleted;

    @Inject
    PersonalData personalData;

    Person tutor;
    Person student;
    Course course;
    UUID activity;
    Project work;
    SampleView sample;

    @BeforeEach
    void aCourseAtWork() {
        tutor = people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.TUTOR);
        course = courses.create(tutor, "Neural networks");
        student = given.student();
        courses.enter(course.id, student.id, CourseRole.STUDENT);
        activity = activity(course);
        work = of(student, Purpose.WORK);
        sample = given.sample(student, given.label(student, work, "Cats"));
        tokens.issue(student, "Notebook");
        signIns.open(student);
    }

    @Test
    void nothingRefersToWhoWasErased() {
        erasure.person(student.id);

        assertThat(Person.<Person>findByIdOptional(student.id)).isEmpty();
        for (Object[] column : refersTo("person")) {
            assertThat(count("select count(*) from " + column[0] + " where " + column[1] + " = ?1", student.id))
                    .as(column[0] + "." + column[1])
                    .isZero();
        }
        assertThat(blobs.get(sample.blob())).isEmpty();
        assertThat(audit.latest(1).getFirst()).satisfies(entry -> {
            assertThat(entry.action).isEqualTo(Action.PERSON_DELETED);
            assertThat(entry.detail).isEqualTo("projects=1 submissions=0").doesNotContain(student.id.toString());
        });
    }

    @Test
    void whatTheyDeletedRecentlyGoesWithThem() {
        Project gone = given.project(student);
        SampleView inIt = given.sample(student, given.label(student, gone, "Dogs"));
        projects.delete(student, gone.id);

        erasure.course(course.id);

        assertThat(Person.<Person>findByIdOptional(student.id)).isEmpty();
        assertThat(Project.<Project>findByIdOptional(gone.id)).isEmpty();
        assertThat(blobs.get(inIt.blob())).isEmpty();
    }

    @Test
    void theZipSaysWhatWasDeletedRecently() throws IOException {
        projects.delete(student, work.id);
        JsonNode told = json(zipOf(student), "projects").get(0);
        assertThat(told.get("id").asText()).isEqualTo(work.id.toString());
        assertThat(told.get("deleted_at").asText()).isNotBlank();
    }

    @Test
    void whatATutorMadeForACourseStaysWithTheOtherTutors() {
        Person second = given.student();
        courses.enter(course.id, second.id, CourseRole.TUTOR);
        Project start = of(tutor, Purpose.START);

        erasure.person(tutor.id);

        assertThat(projects.find(second, start.id)).isPresent();
        erasure.person(second.id);
        assertThat(Project.<Project>findByIdOptional(start.id)).isEmpty();
    }

    @Test
    void aCourseTakesItsWorkAndWhoIsKnownFromNowhereElse() {
        Person elsewhere = given.student();
        Project own = given.project(elsewhere);
        courses.enter(course.id, elsewhere.id, CourseRole.STUDENT);
        Project start = of(tutor, Purpose.START);

        erasure.course(course.id);

        assertThat(List.of(work.id, start.id))
                .allSatisfy(
                        id -> assertThat(Project.<Project>findByIdOptional(id)).isEmpty());
        assertThat(Person.<Person>findByIdOptional(student.id)).isEmpty();
        assertThat(Person.<Person>findByIdOptional(tutor.id)).isPresent();
        assertThat(projects.find(elsewhere, own.id)).isPresent();
        assertThat(audit.latest(1).getFirst().detail).isEqualTo("activities=1 people=1 projects=2 submissions=0");
    }

    @ParameterizedTest(name = "closed {0} days ago, kept for {1} days: ended {2}")
    @CsvSource(
            nullValues = "-",
            value = {"366, -, true", "365, -, false", "11, 10, true", "10, 10, false", "-, 10, false", "-5, 0, false"})
    void coursesEndWhenTheyHaveBeenClosedLongEnough(Integer daysAgo, Integer kept, boolean ends) {
        QuarkusTransaction.requiringNew().run(() -> {
            Course closed = Course.findById(course.id);
            closed.closesOn = daysAgo == null ? null : java.time.LocalDate.now().minusDays(daysAgo);
            closed.retentionDays = kept;
        });
        retention.run();
        assertThat(Course.<Course>findByIdOptional(course.id).isEmpty()).isEqualTo(ends);
    }

    @Test
    void oneZipHoldsEverythingAboutAPersonAndNothingOfOthers() throws IOException {
        SampleView foreign = given.sample(tutor, given.label(tutor, given.project(tutor), "Dogs"));
        Map<String, byte[]> files = zipOf(student);

        assertThat(json(files, "person").get(0).get("id").asText()).isEqualTo(student.id.toString());
        assertThat(json(files, "identities").get(0).get("issuer").asText()).isEqualTo("https://vle.example");
        assertThat(json(files, "courses").get(0).get("title").asText()).isEqualTo("Neural networks");
        assertThat(json(files, "classes").get(0).get("name").asText()).isEqualTo("Cats");
        assertThat(files.get("projects/Cats and dogs/Cats/0001.jpg"))
                .isEqualTo(blobs.get(sample.blob()).orElseThrow());
        String all = files.values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .reduce("", String::concat);
        assertThat(all).doesNotContain(foreign.id().toString()).doesNotContain(tutor.id.toString());
    }

    @Test
    void commentsToUseAgainAreInTheZipOfWhoKeepsThemAndGoWithThem() throws IOException {
        bank.keep(tutor, "More light.");
        assertThat(json(zipOf(tutor), "saved-comments").get(0).get("text").asText())
                .isEqualTo("More light.");
        assertThat(json(zipOf(student), "saved-comments")).isEmpty();
        erasure.person(tutor.id);
        assertThat(bank.of(tutor)).isEmpty();
    }

    private Map<String, byte[]> zipOf(Person person) throws IOException {
        var out = new ByteArrayOutputStream();
        personalData.write(person, out, model -> Map.of());
        Map<String, byte[]> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static JsonNode json(Map<String, byte[]> files, String name) throws IOException {
        return new ObjectMapper().readTree(files.get("data/" + name + ".json"));
    }

    private Project of(Person owner, Purpose purpose) {
        Project original = given.project(owner);
        Project copy = copies.copy(original, owner, purpose, activity);
        projects.delete(owner, original.id);
        deleted.remove(owner, original.id);
        return copy;
    }

    private UUID activity(Course of) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
            insert into activity (id, course_id, title, brief, modality, hand_in, created_at, changed_at)
            values (?1, ?2, 'Teach', '', 'IMAGE', '', now(), now())""")
                        .setParameter(1, id)
                        .setParameter(2, of.id)
                        .executeUpdate());
        return id;
    }

    /** Table and column of every foreign key to this table. */
    @SuppressWarnings("unchecked")
    private List<Object[]> refersTo(String table) {
        return entities.createNativeQuery("""
            select c.conrelid\\:\\:regclass\\:\\:text, a.attname\\:\\:text from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
            where c.contype = 'f' and c.confrelid = cast(?1 as regclass)""").setParameter(1, table).getResultList();
    }

    private long count(String query, UUID person) {
        return ((Number) entities.createNativeQuery(query)
                        .setParameter(1, person)
                        .getSingleResult())
                .longValue();
    }
}
