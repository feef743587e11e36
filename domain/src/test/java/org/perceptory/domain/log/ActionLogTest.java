package org.perceptory.domain.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.access.Accounts;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.ActivityText;
import org.perceptory.domain.activity.LevelText;
import org.perceptory.domain.activity.MarkingRules;
import org.perceptory.domain.activity.RubricLevels;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.audit.AuditEntry.Area;
import org.perceptory.domain.course.CourseEnds;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.Enrolments;
import org.perceptory.domain.course.Invitations;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.PlatformFacts;
import org.perceptory.domain.lti.Platforms;
import org.perceptory.domain.lti.RegistrationInvitations;
import org.perceptory.domain.person.Directory;
import org.perceptory.domain.person.NewPerson;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.privacy.Erasure;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.review.Releases;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

/** Whatever a tutor or an admin does to others is written down: who, whom, where, what it was and what it became. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ActionLogTest {
    @Inject
    Given given;

    @Inject
    Classroom classroom;

    @Inject
    People people;

    @Inject
    Accounts accounts;

    @Inject
    Directory directory;

    @Inject
    Courses courses;

    @Inject
    CourseEnds ends;

    @Inject
    Enrolments enrolments;

    @Inject
    Invitations invitations;

    @Inject
    Activities activities;

    @Inject
    Rubrics rubrics;

    @Inject
    RubricLevels levels;

    @Inject
    MarkingRules rules;

    @Inject
    Reviews reviews;

    @Inject
    Releases releases;

    @Inject
    Platforms platforms;

    @Inject
    RegistrationInvitations registrations;

    @Inject
    Erasure erasure;

    @Inject
    ActionLog log;

    Person admin;
    Room room;

    @BeforeEach
    void aRoom() {
        admin = given.admin();
        room = classroom.open();
    }

    @Test
    void whatHadAnEffectStaysThoughItIsTakenBack() {
        LocalDate day = LocalDate.of(2031, 2, 3);
        UUID course = room.course().id;
        ends.closes(admin, course, day);
        ends.closes(admin, course, day);
        ends.closes(admin, course, null);
        ends.keeps(admin, course, 3);
        ends.keeps(admin, course, null);
        assertThat(log.page(admin, LogFilter.ALL, Long.MAX_VALUE, 4))
                .extracting(LogLine::was, LogLine::became)
                .containsExactly(
                        tuple("number:3", null),
                        tuple(null, "number:3"),
                        tuple("day:2031-02-03", null),
                        tuple(null, "day:2031-02-03"));
    }

    @Test
    void aDeletedCourseIsFoundByItsTitle() {
        courses.rename(room.tutor(), room.course().id, "Deleted " + room.course().id);
        erasure.course(admin, room.course().id);
        var filter =
                new LogFilter("", Optional.empty(), "deleted " + room.course().id, Optional.empty(), Optional.empty());
        assertThat(log.page(admin, filter, Long.MAX_VALUE, 10))
                .extracting(LogLine::action)
                .contains(Action.COURSE_DELETED);
    }

    /** Somebody does something: by whom, to whom, and how the newest line tells of it. */
    record Told(Action action, Who by, Who whom, boolean inCourse, String subject, String was, String became) {}

    enum Who {
        ADMIN,
        TUTOR,
        STUDENT,
        NOBODY
    }

    interface Deed {
        void in(ActionLogTest test);
    }

    static Arguments of(Deed deed, Told told) {
        return Arguments.of(told.action, deed, told);
    }

    static Stream<Arguments> deeds() {
        return Stream.of(
                of(
                        t -> t.directory.role(t.admin, t.room.student().id, Role.ADMIN),
                        new Told(
                                Action.ROLE_CHANGED,
                                Who.ADMIN,
                                Who.STUDENT,
                                false,
                                null,
                                "role:STUDENT",
                                "role:ADMIN")),
                of(
                        t -> t.courses.enter(t.room.course().id, t.room.student().id, CourseRole.TUTOR),
                        new Told(
                                Action.COURSE_ROLE_GIVEN,
                                Who.NOBODY,
                                Who.STUDENT,
                                true,
                                null,
                                "role:STUDENT",
                                "role:TUTOR")),
                of(
                        t -> t.enrolments.remove(t.room.tutor(), t.room.course().id, t.room.student().id),
                        new Told(Action.MEMBER_REMOVED, Who.TUTOR, Who.STUDENT, true, null, null, null)),
                of(
                        t -> {
                            t.enrolments.remove(t.room.tutor(), t.room.course().id, t.room.student().id);
                            t.enrolments.takeBack(t.room.tutor(), t.room.course().id, t.room.student().id);
                        },
                        new Told(Action.MEMBER_TAKEN_BACK, Who.TUTOR, Who.STUDENT, true, null, null, null)),
                of(
                        t -> t.courses.rename(t.room.tutor(), t.room.course().id, "Deep learning"),
                        new Told(
                                Action.COURSE_RENAMED,
                                Who.TUTOR,
                                Who.NOBODY,
                                true,
                                null,
                                "text:Neural networks",
                                "text:Deep learning")),
                of(
                        t -> t.invitations.invite(t.room.tutor(), t.room.course().id),
                        new Told(Action.COURSE_LINK_MADE, Who.TUTOR, Who.NOBODY, true, null, null, null)),
                of(
                        t -> t.invitations.revoke(t.room.tutor(), t.room.course().id),
                        new Told(Action.COURSE_LINK_CLOSED, Who.TUTOR, Who.NOBODY, true, null, null, null)),
                of(
                        t -> t.ends.closes(t.admin, t.room.course().id, LocalDate.of(2031, 2, 3)),
                        new Told(Action.COURSE_CLOSES, Who.ADMIN, Who.NOBODY, true, null, null, "day:2031-02-03")),
                of(
                        t -> t.ends.keeps(t.admin, t.room.course().id, 30),
                        new Told(Action.COURSE_KEPT, Who.ADMIN, Who.NOBODY, true, null, null, "number:30")),
                of(
                        t -> t.erasure.course(t.admin, t.room.course().id),
                        new Told(Action.COURSE_DELETED, Who.ADMIN, Who.NOBODY, false, "Neural networks", null, null)),
                of(
                        t -> t.erasure.person(t.admin, t.room.student().id),
                        new Told(Action.PERSON_DELETED, Who.ADMIN, Who.STUDENT, false, null, null, null)),
                of(
                        t -> t.activities.create(t.room.tutor(), t.room.course().id, "Hear", Modality.AUDIO),
                        new Told(Action.ACTIVITY_MADE, Who.TUTOR, Who.NOBODY, true, "Hear", null, null)),
                of(
                        t -> t.activities.publish(t.room.tutor(), t.room.activity().id, false),
                        new Told(Action.ACTIVITY_HIDDEN, Who.TUTOR, Who.NOBODY, true, "Teach a computer", null, null)),
                of(
                        t -> t.points(12),
                        new Told(
                                Action.ACTIVITY_CHANGED,
                                Who.TUTOR,
                                Who.NOBODY,
                                true,
                                "Teach a computer",
                                "number:100",
                                "number:12")),
                of(
                        t -> t.activities.delete(t.room.tutor(), t.room.activity().id),
                        new Told(Action.ACTIVITY_DELETED, Who.TUTOR, Who.NOBODY, true, "Teach a computer", null, null)),
                of(
                        t -> t.rubrics.add(t.room.tutor(), t.room.activity().id, "Data", 5),
                        new Told(
                                Action.RUBRIC_CHANGED,
                                Who.TUTOR,
                                Who.NOBODY,
                                true,
                                "Teach a computer · Data",
                                null,
                                "number:5")),
                of(
                        t -> t.levels.add(
                                t.room.tutor(),
                                t.room.activity().id,
                                t.row(),
                                new LevelText("Good", "", BigDecimal.TWO)),
                        new Told(
                                Action.RUBRIC_CHANGED,
                                Who.TUTOR,
                                Who.NOBODY,
                                true,
                                "Teach a computer · Data · Good",
                                null,
                                "number:2")),
                of(
                        t -> {
                            UUID row = t.row();
                            UUID activity = t.room.activity().id;
                            UUID level = t.levels.add(
                                            t.room.tutor(), activity, row, new LevelText("Good", "", BigDecimal.ONE))
                                    .id;
                            t.levels.change(
                                    t.room.tutor(),
                                    activity,
                                    row,
                                    level,
                                    new LevelText("Good", "", new BigDecimal("2.50")));
                        },
                        new Told(
                                Action.RUBRIC_CHANGED,
                                Who.TUTOR,
                                Who.NOBODY,
                                true,
                                "Teach a computer · Data · Good",
                                null,
                                "number:2.5")),
                of(
                        t -> t.rules.secondMarkerBlind(t.room.tutor(), t.room.activity().id, true),
                        new Told(
                                Action.SECOND_MARKER_BLIND,
                                Who.TUTOR,
                                Who.NOBODY,
                                true,
                                "Teach a computer",
                                "is:false",
                                "is:true")),
                of(
                        t -> t.mark(new BigDecimal("7.50")),
                        new Told(
                                Action.MARK_CHANGED,
                                Who.TUTOR,
                                Who.STUDENT,
                                true,
                                "Teach a computer",
                                null,
                                "number:7.5")),
                of(
                        t -> t.releases.release(t.room.tutor(), t.mark(BigDecimal.TEN)),
                        new Told(
                                Action.MARK_RELEASED,
                                Who.TUTOR,
                                Who.STUDENT,
                                true,
                                "Teach a computer",
                                null,
                                "number:10")),
                of(
                        t -> {
                            t.mark(BigDecimal.TEN);
                            t.releases.releaseAll(t.room.tutor(), t.room.activity().id);
                        },
                        new Told(
                                Action.MARK_RELEASED,
                                Who.TUTOR,
                                Who.STUDENT,
                                true,
                                "Teach a computer",
                                null,
                                "number:10")),
                of(
                        t -> {
                            UUID work = t.mark(BigDecimal.TEN);
                            t.releases.release(t.room.tutor(), work);
                            t.releases.reopen(t.room.tutor(), work);
                        },
                        new Told(
                                Action.MARK_TAKEN_BACK,
                                Who.TUTOR,
                                Who.STUDENT,
                                true,
                                "Teach a computer",
                                "number:10",
                                null)),
                of(
                        t -> t.registrations.issue(t.admin),
                        new Told(Action.PLATFORM_INVITED, Who.ADMIN, Who.NOBODY, false, null, null, null)),
                of(
                        t -> t.platform("https://made.example"),
                        new Told(
                                Action.PLATFORM_REGISTERED,
                                Who.ADMIN,
                                Who.NOBODY,
                                false,
                                "Moodle",
                                null,
                                "text:https://made.example")),
                of(
                        t -> t.platforms.enable(t.admin, t.platform("https://off.example").id, false),
                        new Told(Action.PLATFORM_DISABLED, Who.ADMIN, Who.NOBODY, false, "Moodle", null, null)),
                of(
                        t -> t.platforms.remove(t.admin, t.platform("https://gone.example").id),
                        new Told(
                                Action.PLATFORM_REMOVED,
                                Who.ADMIN,
                                Who.NOBODY,
                                false,
                                "Moodle",
                                "text:https://gone.example",
                                null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void whatIsDoneToOthersIsWrittenDown(Action action, Deed deed, Told told) {
        deed.in(this);

        LogLine line = all(LogFilter.ALL).stream()
                .filter(one -> one.action() == action)
                .findFirst()
                .orElseThrow();
        assertThat(line.by()).isEqualTo(id(told.by));
        assertThat(line.whom()).isEqualTo(id(told.whom));
        assertThat(line.course() != null).isEqualTo(told.inCourse);
        assertThat(line.subject()).isEqualTo(told.subject);
        assertThat(line.was()).isEqualTo(told.was);
        assertThat(line.became()).isEqualTo(told.became);
    }

    @Test
    void anAccountThatIsMadeAndItsPasswordAreWrittenDownToo() {
        var wanted = new NewPerson("u" + UUID.randomUUID(), "", "", Role.TUTOR);
        accounts.make(admin, List.of(wanted));
        Person made = people.byUsername(wanted.username()).orElseThrow();
        accounts.again(admin, made.id);

        assertThat(of(made)).extracting(LogLine::action).containsExactly(Action.PASSWORD_RESET, Action.ACCOUNT_MADE);
        assertThat(of(made).getLast().became()).isEqualTo("role:TUTOR");
        assertThat(of(made)).extracting(LogLine::by).containsOnly(admin.id);
    }

    @Test
    void whatIsTypedInOneGoIsOneChangeAndWhatIsTakenBackIsNone() {
        UUID work = mark(BigDecimal.ONE);
        reviews.save(room.tutor(), work, "", new BigDecimal("7"));
        reviews.save(room.tutor(), work, "Well done", new BigDecimal("7.00"));
        assertThat(marks()).singleElement().satisfies(line -> {
            assertThat(line.was()).isNull();
            assertThat(line.became()).isEqualTo("number:7");
        });

        reviews.save(room.tutor(), work, "", null);
        assertThat(marks()).isEmpty();
    }

    @Test
    void nothingThatStaysAsItWasIsAChange() {
        directory.role(admin, room.student().id, Role.STUDENT);
        ends.closes(admin, room.course().id, null);
        activities.publish(room.tutor(), room.activity().id, true);
        courses.enter(room.course().id, room.student().id, CourseRole.STUDENT);

        assertThat(of(room.student())).isEmpty();
        assertThat(of(admin)).isEmpty();
        assertThat(of(room.tutor()))
                .extracting(LogLine::action)
                .containsExactly(Action.ACTIVITY_PUBLISHED, Action.ACTIVITY_MADE, Action.COURSE_MADE);
    }

    @Test
    void itIsFoundByPersonAreaCourseAndTime() {
        people.describe(room.student().id, "Ada " + room.student().id, "ada@" + room.student().id + ".example");
        Instant before = Instant.now();
        courses.rename(room.tutor(), room.course().id, "A_100% course");
        mark(BigDecimal.ONE);
        erasure.person(admin, room.student().id);

        String student = room.student().id.toString();
        assertThat(of(room.student()))
                .extracting(LogLine::action)
                .containsExactly(Action.PERSON_DELETED, Action.MARK_CHANGED);
        assertThat(of(room.student())).extracting(LogLine::whomThere).containsOnly(false);
        assertThat(all(filter(student.substring(0, 13), Area.MARKS, "", before)))
                .extracting(LogLine::action)
                .containsExactly(Action.MARK_CHANGED);
        assertThat(all(filter(student, Area.PLATFORMS, "", before))).isEmpty();
        assertThat(all(filter(room.tutor().id.toString(), Area.MARKS, "a_100% COURSE", before)))
                .hasSize(1);
        assertThat(all(filter(room.tutor().id.toString(), Area.MARKS, "Neural", before)))
                .isEmpty();
        assertThat(all(filter(room.tutor().id.toString(), Area.ACTIVITIES, "neural", null)))
                .as("what it was called then")
                .hasSize(2);
        assertThat(all(new LogFilter(student, Optional.empty(), "", Optional.empty(), Optional.of(before))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\0", "*"})
    void signsOfTheDatabaseFindNothing(String text) {
        assertThat(log.page(admin, filter(room.tutor().id + text + "x", null, "", null), Long.MAX_VALUE, 10))
                .isEmpty();
        assertThat(log.page(admin, filter("", null, room.tutor().id + text, null), Long.MAX_VALUE, 10))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0", "\ud83d"})
    void whatNoTextHasFindsNothing(String text) {
        courses.rename(room.tutor(), room.course().id, "Found without");
        assertThat(log.page(admin, filter(text, null, "", null), Long.MAX_VALUE, 10))
                .isEmpty();
        assertThat(log.page(admin, filter("", null, text, null), Long.MAX_VALUE, 10))
                .isEmpty();
        assertThat(log.page(admin, filter("", null, "FOUND WITHOUT", null), Long.MAX_VALUE, 10))
                .isNotEmpty();
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        List<LogLine> first = log.page(admin, LogFilter.ALL, Long.MAX_VALUE, 2);
        List<LogLine> second = log.page(admin, LogFilter.ALL, first.getLast().id(), 2);
        List<LogLine> both = log.page(admin, LogFilter.ALL, Long.MAX_VALUE, 4);
        assertThat(both).startsWith(first.toArray(LogLine[]::new)).endsWith(second.toArray(LogLine[]::new));
    }

    @Test
    void toEverybodyElseNothingWasDone() {
        for (Person curious : List.of(room.tutor(), room.student())) {
            assertRefused(Refusal.NOT_FOUND, () -> log.page(curious, LogFilter.ALL, Long.MAX_VALUE, 1));
        }
    }

    private void points(int points) {
        activities.change(
                room.tutor(),
                room.activity().id,
                new ActivityText("Teach a computer", "", "", null, true, null, null, points, false));
    }

    private UUID row() {
        return rubrics.add(room.tutor(), room.activity().id, "Data", 5).id;
    }

    private UUID mark(BigDecimal points) {
        Submission handedIn = classroom.handedIn(room);
        reviews.save(room.tutor(), handedIn.id, "", points);
        return handedIn.id;
    }

    private Platform platform(String issuer) {
        return platforms.register(
                admin,
                new PlatformFacts(
                        "Moodle",
                        issuer,
                        UUID.randomUUID().toString(),
                        issuer + "/auth",
                        issuer + "/token",
                        "",
                        "",
                        issuer + "/keys",
                        false,
                        List.of(),
                        List.of()));
    }

    private List<LogLine> marks() {
        return all(filter(room.student().id.toString(), Area.MARKS, "", null));
    }

    private List<LogLine> of(Person person) {
        return all(filter(person.id.toString(), null, "", null));
    }

    private List<LogLine> all(LogFilter filter) {
        return log.page(admin, filter, Long.MAX_VALUE, 100);
    }

    private static LogFilter filter(String person, Area area, String course, Instant from) {
        return new LogFilter(person, Optional.ofNullable(area), course, Optional.ofNullable(from), Optional.empty());
    }

    private UUID id(Who who) {
        return switch (who) {
            case ADMIN -> admin.id;
            case TUTOR -> room.tutor().id;
            case STUDENT -> room.student().id;
            case NOBODY -> null;
        };
    }
}
