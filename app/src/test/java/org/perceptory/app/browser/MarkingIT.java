package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** Two tutors go through what a class handed in. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class MarkingIT {

    private static final int KEY_PRESSES = 3;

    @Test
    void two_tutors_mark_a_class(Visitor tutor, Visitor second) {
        CourseWithWork course = CourseWithWork.create();
        String ann = course.handInAs("Ann");
        String bob = course.handInAs("Bob");
        String cem = course.handInAs("Cem");
        second.signIn(course.secondTutor());
        tutor.signIn(course.tutor());
        String activity = course.handedIn().activity().toString();

        everyPressIsOneStudent(ClassPage.open(tutor.page(), activity), List.of(ann, bob, cem));
        theFirstWordMakesTheMarker(tutor, second, bob);
        shareOut(ClassPage.open(second.page(), activity));
        nextUnmarked(ClassPage.open(tutor.page(), activity), cem);
    }

    /** By heading and key, through all and back; whoever only passes by begins nothing. */
    private static void everyPressIsOneStudent(ClassPage everyone, List<String> submissions) {
        assertThat(everyone.rows()).hasCount(4);
        assertThat(everyone.totals()).containsText("4 students: 4 handed in, 0 marked, 0 released; 4 to mark");
        assertThat(everyone.sortBy("Student")).hasAttribute("aria-sort", "descending");
        assertThat(everyone.sortBy("Student")).hasAttribute("aria-sort", "ascending");
        everyone.isAccessible();
        ReviewPage review = everyone.submissionOf("Ann");
        for (int round = 0; round < 2; round++) {
            review.shows(submissions.get(0), "1 of 4");
            press(review, "Alt+j");
            review.shows(submissions.get(1), "2 of 4");
            press(review, "Alt+j");
            review.shows(submissions.get(2), "3 of 4");
            press(review, "Alt+k");
            review.shows(submissions.get(1), "2 of 4");
            press(review, "Alt+k");
        }
        review.shows(submissions.get(0), "1 of 4");
        for (int i = 0; i < KEY_PRESSES; i++) {
            press(review, "Alt+j");
        }
        review.shows("submissions", "4 of 4");
        assertThat(PlatformTable.query(
                        "select count(*) from review where submission_id = cast(? as uuid)", submissions.getFirst()))
                .isEqualTo("0");
    }

    private static void press(ReviewPage review, String key) {
        review.page().keyboard().press(key);
    }

    private static void theFirstWordMakesTheMarker(Visitor tutor, Visitor second, String submission) {
        ReviewPage theirs = ReviewPage.open(tutor.page(), submission);
        assertThat(theirs.whoMarks()).containsText("Nobody marks this yet");
        ReviewPage own = ReviewPage.open(second.page(), submission);
        own.text().fill("Typed, and left at once by the key");
        press(own, "Alt+j");
        own.shows("submissions", "3 of 4");
        press(own, "Alt+k");
        own.shows(submission, "2 of 4");
        assertThat(own.text()).hasValue("Typed, and left at once by the key");
        assertThat(own.whoMarks()).containsText("You mark this");
        own.givePoints("42");
        assertThat(own.words("Everything is saved").first()).isVisible();
        theirs.reload();
        assertThat(theirs.whoMarks()).containsText("tutor-");
        assertThat(theirs.whoMarks()).containsText("42");
        theirs.isAccessible();
        theirs.takeOver().click();
        assertThat(theirs.whoMarks()).containsText("You mark this");
        assertThat(theirs.takeOver()).hasCount(0);
        theirs.givePoints("50");
        assertThat(theirs.words("Everything is saved").first()).isVisible();
    }

    private static void shareOut(ClassPage everyone) {
        assertThat(everyone.rowOf("Bob")).containsText("50");
        everyone.shareOut();
        assertThat(everyone.words("3 students have a marker now.")).isVisible();
        everyone.whose("mine");
        assertThat(everyone.rows()).hasCount(2);
        everyone.show("handed in, unmarked");
        assertThat(everyone.rows()).hasCount(2);
        assertThat(everyone.totals()).containsText("2 of them yours");
        everyone.reload();
        assertThat(everyone.rows()).hasCount(2);
        everyone.isAccessible();
    }

    /** Among those that the class shows, in its order; and back to the same. */
    private static void nextUnmarked(ClassPage everyone, String cem) {
        everyone.allot("Ann", "tutor-");
        everyone.allot("Cem", "whoever begins");
        assertThat(everyone.rowOf("Cem").locator(".marker")).hasText("–");
        everyone.whose("nobody’s yet");
        assertThat(everyone.rows()).hasCount(1);
        everyone.whose("anybody’s");
        assertThat(everyone.rows()).hasCount(4);
        assertThat(everyone.sortBy("Student")).hasAttribute("aria-sort", "descending");
        ReviewPage review = everyone.submissionOf("Bob");
        review.shows("down", "3 of 4");
        press(review, "Alt+u");
        review.shows("submissions", "4 of 4");
        press(review, "Alt+u");
        review.shows("submissions", "1 of 4");
        press(review, "Alt+u");
        review.shows(cem, "2 of 4");
        ClassPage back = review.backToClass();
        assertThat(back.page()).hasURL(Pattern.compile(".*/class\\?down=?$"));
        assertThat(back.link("Another course")).isVisible();
    }

    /** Each kind of page that shows one thing, and then another one of its kind. */
    @Test
    void a_page_shows_one_thing_whatever_it_showed_before(Visitor tutor, Visitor student) {
        CourseWithWork one = CourseWithWork.create();
        CourseWithWork other = CourseWithWork.create();
        PlatformTable.update(
                "update activity set title = 'The other' where id = ?",
                other.handedIn().activity());
        PlatformTable.update(
                "update project set name = 'The other' where id = cast(? as uuid)",
                other.trained().project());
        PlatformTable.update("""
          insert into membership (course_id, person_id, role, created_at)
          select cast(? as uuid), person_id, 'TUTOR', now() from local_account where username = ?""", other.course(), one.tutor().username());
        PlatformTable.update("""
          update project set owner_id = (select person_id from local_account where username = ?)
          where id = cast(? as uuid)""", one.student().username(), other.trained().project());
        tutor.signIn(one.tutor());
        for (String path : List.of(
                "courses/{course}",
                "activities/{activity}",
                "activities/{activity}/edit",
                "activities/{activity}/class",
                "submissions/{submission}")) {
            showsTheOther(tutor, one.fill(path), other.fill(path));
        }
        student.signIn(one.account(Role.STUDENT));
        for (String path : List.of(
                "projects/{project}",
                "projects/{project}/inside",
                "projects/{project}/models",
                "projects/{project}/models/compare",
                "models/{model}")) {
            showsTheOther(student, one.fill(path), other.fill(path));
        }
    }

    /** Without loading anything anew. */
    private static void showsTheOther(Visitor visitor, String path, String otherPath) {
        OpenPage page = visitor.open(path);
        assertThat(page.mainHeading()).hasCount(1);
        page.page().evaluate("""
          path => {
            document.querySelector('main h1').dataset.before = window.still = path;
            const link = document.createElement('a');
            link.href = path;
            link.setAttribute('router-link', '');
            document.querySelector('main').append(link);
            link.click();
            link.remove();
          }""", otherPath);
        page.page().waitForURL(url -> url.endsWith(otherPath));
        assertThat(page.page().locator("[data-before]")).hasCount(0);
        assertThat(page.mainHeading()).hasCount(1);
        assertThat(page.page().evaluate("window.still"))
                .as("nothing was loaded anew")
                .isEqualTo(otherPath);
    }

    /** The lower of two editors was published by the upper's button. */
    @Test
    void a_copy_is_published_by_its_own_button(Visitor tutor) {
        CourseWithWork course = CourseWithWork.create();
        tutor.signIn(course.tutor());
        String activity = course.handedIn().activity().toString();
        ActivityEditorPage copy =
                ActivityEditorPage.open(tutor.page(), activity).copy();
        assertThat(copy.publish()).hasCount(1);
        assertThat(copy.publish()).hasText("Publish");
        OpenPage.fill(copy.title(), "The copy");
        copy.publish().click();
        assertThat(copy.words("Students see it now.")).isVisible();
        assertThat(PlatformTable.query(
                        "select title from activity where id = ?",
                        course.handedIn().activity()))
                .isEqualTo("An activity");
        assertThat(PlatformTable.query("select published from activity where id = cast(? as uuid)", copy.activity()))
                .isEqualTo("t");
    }
}
