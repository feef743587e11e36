package org.perceptory.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.MarkingRules;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.CourseTutors;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

/** Who marks what, and whose points count. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class MarkingTest {
    @Inject
    Classroom classroom;

    @Inject
    Activities activities;

    @Inject
    Reviews reviews;

    @Inject
    ReviewComments comments;

    @Inject
    Releases releases;

    @Inject
    Marking marking;

    @Inject
    MarkingRules rules;

    @Inject
    Rubrics rubrics;

    @Inject
    RubricPoints points;

    @Inject
    CourseTutors tutors;

    @Inject
    ClassList classList;

    @Inject
    Audit audit;

    @Inject
    EntityManager entities;

    Room room;
    UUID activity;
    Submission submission;
    Person first;
    Person second;

    @BeforeEach
    void twoTutorsAndSomethingHandedIn() {
        room = classroom.open();
        activity = room.activity().id;
        submission = classroom.handedIn(room);
        first = room.tutor();
        second = classroom.member(room.course(), CourseRole.TUTOR);
    }

    /** Something that a marker does, and whether a review begins with it. */
    interface Deed {
        void by(MarkingTest test, Person marker);
    }

    static Stream<Arguments> deeds() {
        return Stream.of(
                deed("looking", false, (test, who) -> {
                    test.reviews.mine(who, test.submission.id);
                    test.reviews.of(who, test.submission.id);
                    test.comments.of(who, test.submission.id);
                    test.marking.marker(who, test.submission.id);
                    test.classList.of(who, test.activity);
                }),
                deed("nothing", false, (test, who) -> test.reviews.save(who, test.submission.id, "", null)),
                deed("blanks", false, (test, who) -> test.reviews.save(who, test.submission.id, " \n\t", null)),
                deed("words taken back", false, (test, who) -> {
                    test.reviews.save(who, test.submission.id, "W", BigDecimal.ONE);
                    test.reviews.save(who, test.submission.id, "", null);
                }),
                deed("a comment taken back", false, (test, who) -> {
                    ReviewComment comment = test.comments.add(who, test.submission.id, Place.WHOLE, "Hm");
                    test.comments.remove(who, test.submission.id, comment.id);
                }),
                deed(
                        "taking back what was not released",
                        false,
                        (test, who) -> test.releases.reopen(who, test.submission.id)),
                deed(
                        "a refused release",
                        false,
                        (test, who) -> assertRefused(
                                Refusal.NOTHING_WRITTEN, () -> test.releases.release(who, test.submission.id))),
                deed(
                        "too many points",
                        false,
                        (test, who) -> assertRefused(
                                Refusal.POINTS_OUT_OF_RANGE,
                                () -> test.reviews.save(who, test.submission.id, "W", new BigDecimal(101)))),
                deed("a word", true, (test, who) -> test.reviews.save(who, test.submission.id, "W", null)),
                deed(
                        "no points at all",
                        true,
                        (test, who) -> test.reviews.save(who, test.submission.id, "", BigDecimal.ZERO)),
                deed("a comment", true, (test, who) -> test.comments.add(who, test.submission.id, Place.WHOLE, "Hm")));
    }

    private static Arguments deed(String name, boolean begins, Deed deed) {
        return Arguments.of(name, begins, deed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("deeds")
    void aReviewBeginsWithTheFirstWord(String name, boolean begins, Deed deed) {
        deed.by(this, first);
        assertThat(rules.begun(first, activity)).isEqualTo(begins);
        assertThat(marking.marker(second, submission.id).map(marker -> marker.id))
                .isEqualTo(begins ? Optional.of(first.id) : Optional.empty());
        reviews.save(second, submission.id, "", new BigDecimal(42));
        assertThat(reviews.mine(second, submission.id).counts).isEqualTo(!begins);
        Double firsts = name.equals("no points at all") ? Double.valueOf(0) : null;
        Double counted = begins ? firsts : Double.valueOf(42);
        assertThat(row().points()).isEqualTo(counted);
        assertThat(releases.releaseAll(first, activity)).isEqualTo(counted == null ? 0 : 1);
    }

    @Test
    void pointsByRowBeginOneTooAndTakenBackEndIt() {
        Room by = classroom.open();
        RubricRow row = rubrics.add(by.tutor(), by.activity().id, "Samples", 4);
        Submission of = classroom.handedIn(by);
        points.give(by.tutor(), of.id, row.id, null);
        assertThat(rules.begun(by.tutor(), by.activity().id)).isFalse();
        points.give(by.tutor(), of.id, row.id, BigDecimal.ONE);
        assertThat(rules.begun(by.tutor(), by.activity().id)).isTrue();
        points.give(by.tutor(), of.id, row.id, null);
        assertThat(rules.begun(by.tutor(), by.activity().id)).isFalse();
    }

    @Test
    void whatTheFirstMarkerTakesBackLetsTheSecondsPointsCount() {
        reviews.save(first, submission.id, "Well", BigDecimal.ONE);
        reviews.save(second, submission.id, "", BigDecimal.TEN);
        reviews.save(first, submission.id, "", null);
        assertThat(row().points()).isEqualTo(10.0);
        assertThat(row().marker()).isEqualTo(second.id);
    }

    @Test
    void whoItIsAllottedToMarksItWhoeverBeganFirst() {
        reviews.save(first, submission.id, "Well", BigDecimal.ONE);
        marking.allot(first, activity, room.student().id, second.id);
        assertThat(marking.marker(first, submission.id).orElseThrow().id).isEqualTo(second.id);
        assertThat(row().points()).as("advice").isNull();
        assertThat(releases.releaseAll(first, activity)).isZero();
        reviews.save(second, submission.id, "", BigDecimal.TEN);
        assertThat(row().points()).isEqualTo(10.0);

        marking.allot(first, activity, room.student().id, null);
        assertThat(row().points()).as("who counted goes on").isEqualTo(10.0);
    }

    @Test
    void whatIsHandedInAnewHasTheSameMarkerAndOneWhoLeftIsNone() {
        marking.allot(first, activity, room.student().id, second.id);
        Submission anew = classroom.handedIn(room);
        assertThat(marking.marker(first, anew.id).orElseThrow().id).isEqualTo(second.id);
        tutors.remove(first, room.course().id, second.id);
        assertThat(marking.marker(first, anew.id)).isEmpty();
        assertThat(row().marker()).isNull();
        reviews.save(first, anew.id, "", BigDecimal.ONE);
        assertThat(row().points()).isEqualTo(1.0);
    }

    @Test
    void markingIsTakenOverAndThatIsWrittenDown() {
        marking.takeOver(first, submission.id);
        assertThat(audit.latest(1)).noneMatch(entry -> entry.action == Action.MARKING_TAKEN_OVER);
        reviews.save(first, submission.id, "", BigDecimal.ONE);
        marking.takeOver(second, submission.id);
        assertThat(audit.latest(1).getFirst().action).isEqualTo(Action.MARKING_TAKEN_OVER);
        assertThat(audit.latest(1).getFirst().detail).doesNotContain(first.id.toString(), second.id.toString());
        assertThat(row().marker()).isEqualTo(second.id);
        assertThat(row().points()).isNull();
        reviews.save(second, submission.id, "", BigDecimal.TEN);
        assertThat(row().points()).isEqualTo(10.0);
        int entries = audit.latest(1000).size();
        marking.takeOver(second, submission.id);
        assertThat(audit.latest(1000)).as("nothing to take over").hasSize(entries);
    }

    @Test
    void aReleasedAnswerIsTakenOverByWhoHasPointsAlone() {
        reviews.save(first, submission.id, "", BigDecimal.ONE);
        releases.release(first, submission.id);
        assertRefused(Refusal.RELEASED_ALREADY, () -> marking.takeOver(second, submission.id));
        assertRefused(Refusal.RELEASED_ALREADY, () -> marking.allot(second, activity, room.student().id, second.id));
        assertRefused(Refusal.RELEASED_ALREADY, () -> marking.allot(second, activity, room.student().id, null));
        marking.allot(second, activity, room.student().id, first.id);
        assertThat(row().points()).isEqualTo(1.0);
        reviews.save(second, submission.id, "", BigDecimal.TEN);
        marking.takeOver(second, submission.id);
        assertThat(row().points()).isEqualTo(10.0);
    }

    @Test
    void aCourseTellsWhatIsHandedInAndToBeMarked() {
        assertThat(totals()).isEqualTo("1 1");
        reviews.save(first, submission.id, "Words", null);
        assertThat(totals()).isEqualTo("1 1");
        reviews.save(second, submission.id, "", BigDecimal.ONE);
        assertThat(totals()).as("advice").isEqualTo("1 1");
        reviews.save(first, submission.id, "", BigDecimal.ONE);
        assertThat(totals()).isEqualTo("1 0");
        UUID other = activities.create(first, room.course().id, "Another", Modality.IMAGE).id;
        assertThat(classList.totals(first, room.course().id).get(other))
                .isEqualTo(new ClassList.Totals(other, 0, 0, 0));
        classroom.toEach(
                room,
                (who, stranger) ->
                        assertRefused(Refusal.NOT_FOUND, () -> classList.totals(stranger, room.course().id)));
        assertRefused(Refusal.NOT_FOUND, () -> classList.totals(room.student(), room.course().id));
    }

    private String totals() {
        var totals = classList.totals(first, room.course().id).get(activity);
        return totals.handedIn() + " " + totals.toMark();
    }

    @Test
    void theVleHasThePointsThatCountWhoeverMarks() {
        inTheVle();
        for (Person marker : List.of(first, second)) {
            reviews.save(marker, submission.id, "", marker == first ? BigDecimal.ONE : BigDecimal.TEN);
            releases.release(marker, submission.id);
        }
        assertThat(grade()).isEqualByComparingTo(BigDecimal.ONE);
        marking.takeOver(second, submission.id);
        assertThat(grade()).isEqualByComparingTo(BigDecimal.TEN);
        releases.reopen(second, submission.id);
        marking.allot(first, activity, room.student().id, first.id);
        assertThat(grade()).isEqualByComparingTo(BigDecimal.ONE);
    }

    private void inTheVle() {
        QuarkusTransaction.requiringNew().run(() -> {
            UUID platform = UUID.randomUUID();
            entities.createNativeQuery("""
                insert into platform
                  (id, name, issuer, client_id, authorization_endpoint, token_endpoint, key_set_url, enabled, created_at)
                values (?1, 'VLE', 'https://vle.example', cast(?1 as text), 'a', 'b', 'c', true, now())""").setParameter(1, platform).executeUpdate();
            entities.createNativeQuery("""
                insert into resource_link (id, platform_id, deployment, link, course_id, activity_id, title, line_item, created_at)
                values (?1, ?1, '1', '1', ?2, ?3, 'Here', 'https://vle.example/item', now())""")
                    .setParameter(1, platform)
                    .setParameter(2, room.course().id)
                    .setParameter(3, activity)
                    .executeUpdate();
        });
    }

    private BigDecimal grade() {
        return (BigDecimal) entities.createNativeQuery("select points from grade where person_id = ?1")
                .setParameter(1, room.student().id)
                .getSingleResult();
    }

    @Test
    void aSecondMarkerSeesTheFirstOnesPointsAfterTheirOwnWhereTheTutorSaysSo() {
        reviews.save(first, submission.id, "Well", BigDecimal.ONE);
        assertThat(reviews.of(second, submission.id)).hasSize(1);
        rules.secondMarkerBlind(first, activity, true);
        assertRefused(Refusal.MARKING_BEGUN, () -> rules.secondMarkerBlind(second, activity, false));

        UUID of = reviews.mine(first, submission.id).id;
        assertThat(reviews.of(second, submission.id)).isEmpty();
        assertThat(reviews.unread(second, submission.id)).isEqualTo(1);
        assertThat(points.of(second, submission.id, of)).isEmpty();
        assertThat(rowFor(second).points()).isNull();
        assertThat(rowFor(second).state()).isEqualTo(ClassList.State.REVIEWED);
        assertThat(rowFor(first).points()).isEqualTo(1.0);
        reviews.save(second, submission.id, "Words are no points", null);
        assertThat(rowFor(second).points()).isNull();

        reviews.save(second, submission.id, "", BigDecimal.TEN);
        assertThat(reviews.of(second, submission.id)).hasSize(2);
        assertThat(reviews.unread(second, submission.id)).isZero();
        assertThat(rowFor(second).points()).isEqualTo(1.0);
    }

    @Test
    void byRowToo() {
        Room by = classroom.open();
        Person other = classroom.member(by.course(), CourseRole.TUTOR);
        RubricRow row = rubrics.add(by.tutor(), by.activity().id, "Samples", 4);
        Submission of = classroom.handedIn(by);
        rules.secondMarkerBlind(by.tutor(), by.activity().id, true);
        points.give(by.tutor(), of.id, row.id, BigDecimal.ONE);
        assertThat(points.counting(other, by.activity().id)).isEmpty();
        points.give(other, of.id, row.id, BigDecimal.TWO);
        assertThat(points.counting(other, by.activity().id)).containsKey(of.id);
    }

    @Test
    void aClassIsSharedOutEvenlyAtOnce() {
        reviews.save(first, submission.id, "", BigDecimal.ONE);
        Person third = classroom.member(room.course(), CourseRole.TUTOR);
        for (int i = 0; i < 499; i++) {
            classroom.member(room.course(), CourseRole.STUDENT);
        }
        List<UUID> all = List.of(first.id, second.id, third.id);
        assertThat(marking.shareOut(first, activity, all, false))
                .as("the begun one has a marker")
                .isEqualTo(499);
        assertThat(loads().values())
                .allMatch(load -> load == 166 || load == 167)
                .hasSize(3);
        assertThat(audit.latest(1).getFirst().detail).isEqualTo("markers=3 students=499");
        assertThat(marking.shareOut(first, activity, all, false)).isZero();

        tutors.remove(first, room.course().id, third.id);
        assertThat(marking.shareOut(first, activity, List.of(first.id, second.id), false))
                .as("whose marker left")
                .isBetween(166, 167);
        assertThat(loads())
                .hasSize(2)
                .allSatisfy((who, load) -> assertThat(load).isEqualTo(250));
        assertThat(marking.shareOut(first, activity, List.of(second.id), true)).isEqualTo(499);
        assertThat(loads()).isEqualTo(Map.of(first.id, 1, second.id, 499));
    }

    @Test
    void nobodyMarksTheirOwnWork() {
        tutors.add(first, room.course().id, room.student().id);
        UUID own = room.student().id;
        assertRefused(Refusal.NOT_FOUND, () -> marking.allot(first, activity, own, own));
        assertThat(marking.shareOut(first, activity, List.of(own), false)).isZero();
        assertThat(marking.shareOut(first, activity, List.of(own, second.id), false))
                .isEqualTo(1);
        assertThat(row().marker()).isEqualTo(second.id);
    }

    @Test
    void onlyTutorsOfTheCourseAllotOnlyItsStudentsToOnlyItsTutors() {
        UUID student = room.student().id;
        classroom.toEach(room, (who, stranger) -> {
            refused(stranger);
            assertRefused(Refusal.NOT_FOUND, () -> marking.allot(first, activity, student, stranger.id));
            assertRefused(Refusal.NOT_FOUND, () -> marking.allot(first, activity, stranger.id, first.id));
            assertRefused(Refusal.NOT_FOUND, () -> marking.shareOut(first, activity, List.of(stranger.id), false));
        });
        refused(room.student());
        assertRefused(Refusal.NOT_FOUND, () -> marking.shareOut(first, activity, List.of(), false));
    }

    private void refused(Person person) {
        UUID student = room.student().id;
        assertRefused(Refusal.NOT_FOUND, () -> marking.marker(person, submission.id));
        assertRefused(Refusal.NOT_FOUND, () -> marking.markers(person, activity));
        assertRefused(Refusal.NOT_FOUND, () -> marking.takeOver(person, submission.id));
        assertRefused(Refusal.NOT_FOUND, () -> marking.allot(person, activity, student, first.id));
        assertRefused(Refusal.NOT_FOUND, () -> marking.shareOut(person, activity, List.of(first.id), true));
        assertRefused(Refusal.NOT_FOUND, () -> rules.begun(person, activity));
        assertRefused(Refusal.NOT_FOUND, () -> rules.showNames(person, activity));
        assertRefused(Refusal.NOT_FOUND, () -> rules.secondMarkerBlind(person, activity, true));
    }

    private ClassList.Row row() {
        return rowFor(first);
    }

    private ClassList.Row rowFor(Person tutor) {
        return classList.of(tutor, activity).stream()
                .filter(row -> row.person().equals(room.student().id))
                .findFirst()
                .orElseThrow();
    }

    private Map<UUID, Integer> loads() {
        var loads = new HashMap<UUID, Integer>();
        QuarkusTransaction.requiringNew().call(() -> classList.of(first, activity)).stream()
                .filter(row -> row.marker() != null)
                .forEach(row -> loads.merge(row.marker(), 1, Integer::sum));
        return loads;
    }
}
