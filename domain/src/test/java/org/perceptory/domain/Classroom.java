package org.perceptory.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.activity.ActivityText;
import org.perceptory.domain.blob.Float32;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.Membership;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelEvaluation.ClassFigures;
import org.perceptory.domain.model.ModelEvaluation.Judged;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.ModelVerification;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.submission.HandingIn;
import org.perceptory.domain.submission.Submission;

/** A course at work, made anew by each {@link #open()}. */
@ApplicationScoped
public class Classroom {
    private final Given given;
    private final People people;
    private final Courses courses;
    private final Activities activities;
    private final ActivityParts parts;
    private final HandingIn handingIn;

    Classroom(
            Given given,
            People people,
            Courses courses,
            Activities activities,
            ActivityParts parts,
            HandingIn handingIn) {
        this.given = given;
        this.people = people;
        this.courses = courses;
        this.activities = activities;
        this.parts = parts;
        this.handingIn = handingIn;
    }

    /** A tutor, a student, and everybody who has no business there. */
    public record Room(Course course, Person tutor, Person student, Activity activity, Map<String, Person> strangers) {}

    public Room open() {
        Person tutor = tutor();
        Course course = courses.create(tutor, "Neural networks");
        Person student = member(course, CourseRole.STUDENT);
        Activity activity = activities.create(tutor, course.id, "Teach a computer", Modality.IMAGE);
        activities.publish(tutor, activity.id, true);
        Person elsewhere = tutor();
        courses.create(elsewhere, "Another course");
        Person left = member(course, CourseRole.TUTOR);
        QuarkusTransaction.requiringNew().run(() -> Membership.update("active = false where personId = ?1", left.id));
        return new Room(
                course,
                tutor,
                student,
                activity,
                Map.of(
                        "tutor of another course",
                        elsewhere,
                        "tutor who left",
                        left,
                        "student elsewhere",
                        given.student(),
                        "admin",
                        given.admin()));
    }

    public Person tutor() {
        return people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.TUTOR);
    }

    public Person member(Course course, CourseRole role) {
        Person person = given.student();
        courses.enter(course.id, person.id, role);
        return person;
    }

    /** They are in no course any more. */
    public void leaves(Person person) {
        QuarkusTransaction.requiringNew().run(() -> Membership.update("active = false where personId = ?1", person.id));
    }

    /** What a tutor might write, due then. */
    public ActivityText text(Instant due, boolean late) {
        return new ActivityText("Teach a computer", "**Bold**", "A model", due, late, null, null, 10, false);
    }

    /** A model of the project, as if it had been trained on one sample. */
    public Model trained(Person owner, Project project) {
        Label label = given.label(owner, project, "Cats " + UUID.randomUUID());
        SampleView sample = given.sample(owner, label);
        Model model = new Model();
        model.id = UUID.randomUUID();
        model.projectId = project.id;
        model.version = nextVersion(project);
        model.backbone = "any";
        model.backboneSha256 = "backbone";
        model.head = new byte[] {1, 2};
        model.labels = List.of(ModelLabel.of(label));
        model.settings = TrainingSettings.DEFAULT;
        model.evaluation = new ModelEvaluation(
                0.9, 0.2, 1, 1, 1, 2, List.of(new ClassFigures(1, 1, 1, Judged.WHOLLY)), new int[][] {{1}}, null);
        model.threshold = 0.4;
        model.onnxSha256 = "onnx";
        model.onnxBytes = 5;
        model.verification = new ModelVerification(1, 1e-7);
        model.fingerprint = "fingerprint";
        model.samples = 1;
        model.createdAt = Instant.now();
        QuarkusTransaction.requiringNew().run(() -> {
            model.persist();
            Model.getEntityManager().flush();
            Model.getEntityManager()
                    .createNativeQuery("insert into model_prediction values (?1, ?2, 0, ?3)")
                    .setParameter(1, model.id)
                    .setParameter(2, sample.id())
                    .setParameter(3, Float32.bytes(new float[] {1}))
                    .executeUpdate();
        });
        return model;
    }

    private static int nextVersion(Project project) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) Model.getEntityManager()
                                .createNativeQuery(
                                        "select greatest((select max(version) from model where project_id = ?1),"
                                                + " (select last_deleted_version from project where id = ?1), 0) + 1")
                                .setParameter(1, project.id)
                                .getSingleResult())
                        .intValue());
    }

    /** The student begins, trains and hands in. */
    public Submission handedIn(Room room) {
        Project work = parts.begin(room.student, room.activity.id, "any");
        return handingIn.handIn(room.student, room.activity.id, trained(room.student, work).id, "It confuses cats.");
    }

    /** It was handed in a day earlier than it was. */
    public void aDayAgo(Submission submission) {
        QuarkusTransaction.requiringNew()
                .run(() -> Submission.update(
                        "submittedAt = ?1 where id = ?2",
                        submission.submittedAt.minus(1, ChronoUnit.DAYS),
                        submission.id));
    }

    /** Does this to each stranger. */
    public void toEach(Room room, BiConsumer<String, Person> test) {
        room.strangers.forEach(test);
    }
}
