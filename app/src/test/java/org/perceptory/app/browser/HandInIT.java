package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/**
 * What a student is told before they begin, hands in, hands in again and cannot any more, and what the tutor has of it.
 */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class HandInIT {

    private static final String KEPT = "A second try, long thought about.";

    @Test
    void what_is_handed_in_stays_and_nothing_is_lost(Visitor student, Visitor tutor, Visitor newcomer) {
        CourseWithWork course = work();
        UUID activity = course.handedIn().activity();
        readsWhatIsWanted(newcomer, activity);

        Api.of(course.student())
                .send(
                        "DELETE",
                        "/api/v1/projects/" + course.trained().project() + "/labels/"
                                + course.trained().label(),
                        new byte[0]);
        student.signIn(course.student());
        ActivityPage own = ActivityPage.open(student.page(), activity.toString());
        assertThat(own.formNotice())
                .containsText(
                        "6 pictures that this version learnt from are deleted since; they are handed in all the same.");
        own.handIn("A first try.");
        assertThat(own.handedIn()).containsText("Version 1");
        assertThat(own.handedIn()).containsText("With the 12 pictures that it learnt from");
        assertThat(own.withdraw()).isVisible();
        assertThat(own.earlier()).isHidden();

        ReviewPage review = opensACell(tutor, course);
        review.text().fill("A draft.");
        review.text().blur();
        assertThat(review.words("Everything is saved as it happens")).isVisible();

        handsInLateAfterBeingAsked(own, activity);
        reads(review);
        isRefusedAndKeepsTheNote(own, activity);

        review.release();
        assertThat(review.words("Released: the student sees it.")).isVisible();
        isToldOfTheAnswer(student, own, activity);
    }

    /** A trained project that is a student's work for an activity, and not handed in. */
    private static CourseWithWork work() {
        CourseWithWork course = CourseWithWork.create();
        UUID activity = course.handedIn().activity();
        PlatformTable.update("delete from submission where activity_id = ?", activity);
        PlatformTable.update(
                "update project set purpose = 'WORK', activity_id = ? where id = cast(? as uuid)",
                activity,
                course.trained().project());
        PlatformTable.update(
                "update activity set hand_in = 'Your **best** model.', samples_limit = 60, labels_limit = 3 where id = ?",
                activity);
        return course;
    }

    private static void readsWhatIsWanted(Visitor newcomer, UUID activity) {
        Account account = Account.create(Role.STUDENT);
        PlatformTable.update("""
          insert into membership (course_id, person_id, role, created_at)
          select a.course_id, l.person_id, 'STUDENT', now() from activity a, local_account l where a.id = ? and l.username = ?""", activity, account.username());
        newcomer.signIn(account);
        ActivityPage unbegun = ActivityPage.open(newcomer.page(), activity.toString());
        assertThat(unbegun.heading("What to hand in")).isVisible();
        assertThat(unbegun.wanted()).containsText("Your best model.");
        assertThat(unbegun.wanted()).containsText("60 pictures at most, those put aside included");
        assertThat(unbegun.wanted()).containsText("3 classes at most");
        assertThat(unbegun.beginButton()).isVisible();
        unbegun.isAccessible();
    }

    /** Of the class that was deleted. */
    private static ReviewPage opensACell(Visitor tutor, CourseWithWork course) {
        tutor.signIn(course.tutor());
        ReviewPage review = ReviewPage.open(
                tutor.page(),
                PlatformTable.query(
                        "select id from submission where activity_id = ?",
                        course.handedIn().activity()));
        review.openCell();
        assertThat(review.judged().first()).isVisible();
        assertThat(review.words("There is no picture left to show.")).isHidden();
        review.page().keyboard().press("Escape");
        return review;
    }

    private static void handsInLateAfterBeingAsked(ActivityPage own, UUID activity) {
        due(activity, true);
        own.reload();
        assertThat(own.withdraw()).isHidden();
        assertThat(own.words("What you handed in was on time.")).isVisible();
        assertThat(own.note()).hasValue("A first try.");
        own.handIn("A second try.");
        own.answer("Cancel");
        assertThat(own.note()).hasValue("A second try.");
        assertThat(own.handedIn()).not().containsText("late");
        own.handIn("A second try.");
        own.answer("Hand in late");
        assertThat(own.handedIn()).containsText("late");
        assertThat(own.earlier()).containsText("A first try.");
        assertThat(own.earlier()).containsText("on time");
        assertThat(own.earlier()).containsText("replaced");
        own.isAccessible();
    }

    /** On the page of the first, which leads to the second. */
    private static void reads(ReviewPage review) {
        review.reload();
        assertThat(review.words("A second try.")).isVisible();
        assertThat(review.text()).hasValue("A draft.");
        assertThat(review.carried()).containsText("The student has handed in again since.");
        assertThat(review.earlier()).containsText("on time");
        review.isAccessible();
    }

    private static void isRefusedAndKeepsTheNote(ActivityPage own, UUID activity) {
        own.handIn(KEPT);
        // Handed in late for late: taken, so that the next one is what is refused.
        assertThat(own.handedIn()).containsText(KEPT);
        due(activity, false);
        own.handIn(KEPT + " And more.");
        assertThat(own.words("It was due already, and late work is not taken.")).isVisible();
        assertThat(own.note()).hasValue(KEPT + " And more.");
        own.reload();
        assertThat(own.words("what you handed in stands")).isVisible();
        assertThat(own.handInButton()).isHidden();
        assertThat(own.handedIn()).containsText(KEPT);
    }

    private static void isToldOfTheAnswer(Visitor student, ActivityPage own, UUID activity) {
        HomePage home = HomePage.open(student.page());
        assertThat(home.answers()).containsText("Your tutor has answered:");
        assertThat(home.answers()).containsText("in Another course");
        assertThat(home.answers().getByRole(AriaRole.LINK)).hasText("An activity");
        home.isAccessible();
        CoursePage course = home.course();
        assertThat(course.words("new answer")).isVisible();
        course.isAccessible();
        ActivityPage answered = course.activity("An activity");
        assertThat(answered.words("A draft.")).isVisible();
        assertThat(answered.words("Your tutor has answered: what you handed in stays as it is."))
                .isVisible();
        assertThat(HomePage.open(student.page()).title()).isVisible();
        assertThat(home.answers()).isHidden();
    }

    private static void due(UUID activity, boolean lateTaken) {
        assertThat(PlatformTable.update(
                        "update activity set due_at = now() - interval '1 minute', late_allowed = ? where id = ?",
                        lateTaken,
                        activity))
                .isEqualTo(1);
    }
}
