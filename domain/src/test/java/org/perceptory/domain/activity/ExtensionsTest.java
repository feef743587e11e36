package org.perceptory.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.activity.Extensions.Terms;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.person.WaysIn;
import org.perceptory.domain.privacy.PersonalData;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.HandingIn;
import org.perceptory.domain.submission.Submission;
import org.perceptory.domain.submission.Submissions;
import org.perceptory.testbed.PostgresResource;

/** Until when somebody hands in: cut-off for all, longer for one; and late everywhere by that. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ExtensionsTest {
    @Inject
    Classroom classroom;

    @Inject
    Activities activities;

    @Inject
    Extensions extensions;

    @Inject
    Submissions submissions;

    @Inject
    ClassList classList;

    @Inject
    People people;

    @Inject
    WaysIn ways;

    @Inject
    HandingIn handingIn;

    @Inject
    PersonalData personalData;

    Room room;

    @BeforeEach
    void aRoom() {
        room = classroom.open();
    }

    @Test
    void afterTheCutOffNobodyHandsInAndBeforeItIsLate() {
        dates(-2, 1, true);
        assertThat(classroom.handedIn(room).late).isTrue();
        dates(-2, -1, true);
        assertRefused(Refusal.CUT_OFF_PASSED, () -> classroom.handedIn(room));
        dates(-2, null, true);
        assertThat(classroom.handedIn(room).late).isTrue();
        dates(null, -1, true);
        assertRefused(Refusal.CUT_OFF_PASSED, () -> classroom.handedIn(room));
    }

    @Test
    void aCutOffBeforeTheDueDateIsRefusedAndNothingChanges() {
        dates(1, 2, true);
        assertRefused(Refusal.CUT_OFF_BEFORE_DUE, () -> dates(3, 2, true));
        Activity kept = activities.taught(room.tutor(), room.activity().id);
        assertThat(kept.dueAt).isBefore(kept.cutOffAt);
    }

    @Test
    void whoHasLongerHandsInAfterTheOthersCannot() {
        dates(-2, -1, true);
        grant(room.student(), 1, null);
        assertThat(classroom.handedIn(room).late).isFalse();
        grant(room.student(), -1, 1);
        assertThat(submissions.current(room.student(), room.activity().id).orElseThrow().late)
                .as("what was handed in already, by the new date")
                .isTrue();
        assertThat(classList.of(room.tutor(), room.activity().id).getFirst().late())
                .isTrue();
        dates(-2, null, false);
        extensions.remove(room.tutor(), room.activity().id, room.student().id);
        assertRefused(Refusal.TOO_LATE, () -> classroom.handedIn(room));
    }

    @Test
    void lateIsToldAnewWheneverADateChanges() {
        dates(-2, null, true);
        Submission submission = classroom.handedIn(room);
        assertThat(late(submission)).isTrue();
        grant(room.student(), 1, null);
        assertThat(late(submission)).isFalse();
        extensions.remove(room.tutor(), room.activity().id, room.student().id);
        assertThat(late(submission)).isTrue();
        dates(1, null, true);
        assertThat(late(submission)).isFalse();
        dates(-1, null, true);
        assertThat(late(submission)).isTrue();
        dates(null, null, true);
        assertThat(late(submission)).isFalse();
    }

    @Test
    void whoHasLongerMayWithdrawUntilThen() {
        dates(-2, null, true);
        classroom.handedIn(room);
        assertRefused(Refusal.TOO_LATE, () -> handingIn.withdraw(room.student(), room.activity().id));
        grant(room.student(), 1, null);
        handingIn.withdraw(room.student(), room.activity().id);
        assertThat(submissions.current(room.student(), room.activity().id)).isEmpty();
    }

    @Test
    void oneEachGrantedAnewInPlaceOfTheOld() {
        dates(1, null, true);
        grant(room.student(), 2, null);
        grant(room.student(), 3, 4);
        assertThat(extensions.of(room.tutor(), room.activity().id))
                .singleElement()
                .satisfies(granted -> {
                    assertThat(granted.person().id).isEqualTo(room.student().id);
                    assertThat(granted.extension().reason).isEqualTo("Ill");
                    assertThat(granted.extension().cutOffAt).isNotNull();
                    assertThat(granted.extension().grantedBy).isEqualTo(room.tutor().id);
                });
        assertThat(Deadline.of(room.activity(), room.tutor().id).extended()).isFalse();
    }

    @Test
    void whatCannotBeGrantedIsRefused() {
        assertRefused(Refusal.NOTHING_TO_EXTEND, () -> grant(room.student(), 1, null));
        dates(2, null, true);
        assertRefused(Refusal.EXTENSION_NOT_LATER, () -> grant(room.student(), 1, null));
        assertRefused(Refusal.CUT_OFF_BEFORE_DUE, () -> grant(room.student(), 4, 3));
        var wordy = new Terms(in(3), null, "x".repeat(Extensions.LONGEST_REASON + 1));
        assertRefused(
                Refusal.TEXT_TOO_LONG,
                () -> extensions.grant(room.tutor(), room.activity().id, room.student().id, wordy));
        for (Person nobody : List.of(room.tutor(), room.strangers().get("student elsewhere"))) {
            assertRefused(Refusal.NOT_FOUND, () -> grant(nobody, 3, null));
        }
        assertThat(extensions.of(room.tutor(), room.activity().id)).isEmpty();
    }

    @Test
    void theyAreTheTutorsOfTheCourse() {
        dates(1, null, true);
        grant(room.student(), 2, null);
        var terms = new Terms(in(9), null, "");
        var activity = room.activity().id;
        classroom.toEach(room, (who, stranger) -> refusedAll(stranger, terms));
        refusedAll(room.student(), terms);
        refusedAll(classroom.member(room.course(), CourseRole.STUDENT), terms);
        assertThat(extensions.of(room.tutor(), activity)).hasSize(1);
    }

    private void refusedAll(Person stranger, Terms terms) {
        var activity = room.activity().id;
        assertRefused(Refusal.NOT_FOUND, () -> extensions.of(stranger, activity));
        assertRefused(Refusal.NOT_FOUND, () -> extensions.students(stranger, activity));
        assertRefused(Refusal.NOT_FOUND, () -> extensions.grant(stranger, activity, room.student().id, terms));
        assertRefused(Refusal.NOT_FOUND, () -> extensions.remove(stranger, activity, room.student().id));
    }

    @Test
    void itGoesOverWithAnAccountThatBecomesAnother() {
        dates(-2, null, false);
        grant(room.student(), 1, null);
        Person owner = people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.STUDENT);
        ways.join(room.student(), owner);
        assertThat(extensions.deadline(owner, activities.taught(room.tutor(), room.activity().id)))
                .satisfies(deadline -> {
                    assertThat(deadline.extended()).isTrue();
                    assertThat(deadline.closed(Instant.now())).isFalse();
                });
    }

    @Test
    void aPersonsDataHoldWhatTheyWereGivenAndTheirReason() throws IOException {
        dates(1, null, true);
        grant(room.student(), 2, null);
        var zip = new ByteArrayOutputStream();
        personalData.write(room.student(), zip, model -> Map.of());
        assertThat(entry(zip.toByteArray(), "data/extensions.json")).contains("\"Ill\"");
        zip.reset();
        personalData.write(room.tutor(), zip, model -> Map.of());
        assertThat(entry(zip.toByteArray(), "data/extensions.json")).isEqualTo("[ ]");
        assertThat(entry(zip.toByteArray(), "data/extensions-granted.json"))
                .contains("Teach")
                .doesNotContain("Ill");
    }

    private static String entry(byte[] bytes, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException("There is no " + name);
    }

    @Test
    void aCopyIsNeitherDueNorCutOff() {
        dates(1, 2, true);
        grant(room.student(), 3, null);
        Activity copy = activities.copy(room.tutor(), room.activity().id, room.course().id);
        assertThat(copy.dueAt).isNull();
        assertThat(copy.cutOffAt).isNull();
        assertThat(extensions.of(room.tutor(), copy.id)).isEmpty();
    }

    private boolean late(Submission submission) {
        return submissions.find(room.student(), submission.id).orElseThrow().late;
    }

    private void grant(Person student, int hours, Integer cutOff) {
        extensions.grant(room.tutor(), room.activity().id, student.id, new Terms(in(hours), in(cutOff), " Ill "));
    }

    private void dates(Integer due, Integer cutOff, boolean late) {
        activities.change(
                room.tutor(),
                room.activity().id,
                new ActivityText("Teach", "", "", in(due), in(cutOff), late, null, null, 10, false));
    }

    private static Instant in(Integer hours) {
        return hours == null ? null : Instant.now().plus(hours, ChronoUnit.HOURS);
    }
}
