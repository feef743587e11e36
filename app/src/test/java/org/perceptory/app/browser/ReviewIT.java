package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** From a student's work to the tutor's answer. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class ReviewIT {

    private static final String SCRIPT =
            "<img src=x alt=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";

    @Test
    void a_student_hands_in_and_a_tutor_answers(Visitor tutor, Visitor student, Visitor stranger) {
        ActivityEditorPage editor =
                tutor.signIn(Account.create(Role.TUTOR)).home().newCourse().newActivity();
        String activity = publish(editor);
        String link = HomePage.open(tutor.page()).course().invite();
        giveAHiddenTest(ActivityEditorPage.open(tutor.page(), activity));
        student.signIn(Account.create(Role.STUDENT));
        JoinPage.open(student.page(), link).join();
        String project = handIn(student, activity);

        ReviewPage review = openTheSubmission(tutor, activity);
        String submission = review.submission();
        commentOnACell(review);
        write(review);
        giveByRow(review, activity);
        review.release();
        assertThat(review.words("Released: the student sees it.")).isVisible();

        readTheAnswer(ActivityPage.open(student.page(), activity));
        assertThat(tutor.page().evaluate("window.hacked")).isNull();
        assertThat(student.page().evaluate("window.hacked")).isNull();
        String editing = "activities/" + activity + "/edit";
        String inClass = "activities/" + activity + "/class";
        String answering = "submissions/" + submission;
        seesNothing(
                stranger.signIn(Account.create(Role.TUTOR)),
                List.of("activities/" + activity, editing, inClass, answering, "projects/" + project));
        seesNothing(student, List.of(editing, inClass, answering));
    }

    /** The activity's id. */
    private static String publish(ActivityEditorPage editor) {
        OpenPage.fill(editor.title(), "Two things");
        OpenPage.fill(editor.brief(), "Teach **two** things. " + SCRIPT);
        editor.publish().click();
        assertThat(editor.words("Students see it now.")).isVisible();
        return editor.activity();
    }

    private static void giveAHiddenTest(ActivityEditorPage editor) {
        StudioPage studio = editor.hiddenTest();
        studio.card("Class 1").upload(Scene.RED_BALLS, 3);
        studio.card("Class 2").upload(Scene.BLUE_STRIPES.file(0), Scene.BLUE_STRIPES.file(1), Scene.RED_BALLS.file(40));
        studio.card("Class 1").hasPictures(3);
        studio.card("Class 2").hasPictures(3);
    }

    /** The project that it was made in. */
    private static String handIn(Visitor student, String activity) {
        ActivityPage own = HomePage.open(student.page()).course().activity("Two things");
        assertThat(own.boldInBrief()).hasText("two");
        StudioPage studio = own.begin();
        studio.card("Class 1").upload(Scene.RED_BALLS, 6);
        studio.card("Class 2").upload(Scene.BLUE_STRIPES, 6);
        studio.card("Class 1").hasPictures(6);
        studio.card("Class 2").hasPictures(6);
        studio.train().awaitTrained();
        String project = studio.project();
        own = studio.toActivity();
        own.handIn("I tried balls. " + SCRIPT);
        assertThat(own.receipt()).isVisible();
        own.isAccessible();
        assertThat(ActivityPage.open(student.page(), activity).begin().project())
                .isEqualTo(project);
        return project;
    }

    private static ReviewPage openTheSubmission(Visitor tutor, String activity) {
        ClassPage everyone = ClassPage.open(tutor.page(), activity);
        assertThat(everyone.row()).containsText("handed in");
        everyone.awaitHiddenTest();
        copy(ActivityEditorPage.open(tutor.page(), activity));
        everyone = ClassPage.open(tutor.page(), activity);
        everyone.toggleLateOnly();
        assertThat(everyone.words("Nobody is like that.")).isVisible();
        everyone.toggleLateOnly();
        assertThat(everyone.row()).containsText("handed in");
        everyone.isAccessible();
        ReviewPage review = everyone.submission();
        assertThat(review.words("I tried balls. " + SCRIPT)).isVisible();
        assertThat(review.live()).isVisible();
        assertThat(review.grids()).hasCount(2);
        assertThat(review.hiddenMistakes()).hasCount(1);
        assertThat(review.hiddenMistakes()).containsText("Class 2 taken for Class 1");
        assertThat(review.words("6 pictures").first()).isVisible();
        assertThat(review.words("Epochs").first()).isVisible();
        return review;
    }

    /** What a class is at work on can be copied for the next. */
    private static void copy(ActivityEditorPage editor) {
        ActivityEditorPage copy = editor.copy();
        assertThat(copy.title()).hasValue("Two things");
        assertThat(copy.exactWords("Publish")).isVisible();
    }

    private static void commentOnACell(ReviewPage review) {
        review.openCell();
        assertThat(review.judged().first()).isVisible();
        review.keepTheComment("More light");
        review.openCell();
        review.commentOnCell("Look here");
        assertThat(review.comments()).containsText("Look here");
    }

    /** Words stay as they are typed; points that are none are refused. */
    private static void write(ReviewPage review) {
        review.text().fill("Well seen " + SCRIPT);
        review.givePoints("1000");
        assertThat(review.words("Points must be between 0 and 100.")).isVisible();
        review.reload();
        assertThat(review.text()).hasValue("Well seen " + SCRIPT);
        review.givePoints("1000");
        assertThat(review.points()).hasAttribute("invalid", "");
        review.givePoints("");
        assertThat(review.points()).not().hasAttribute("invalid", "");
        useAComment(review);
    }

    /** What was typed since it was last sent is there still, below it what was kept. */
    private static void useAComment(ReviewPage review) {
        review.text().fill("To be written anew");
        review.keepTheAnswer();
        review.text().fill("Well seen " + SCRIPT);
        review.useTheComment("More light");
        String both = "Well seen " + SCRIPT + "\nMore light";
        assertThat(review.text()).hasValue(both);
        review.reload();
        assertThat(review.text()).hasValue(both);
    }

    /** Writes a rubric while nobody has points, and gives them by its rows; the tutor is at the review and is again. */
    private static void giveByRow(ReviewPage review, String activity) {
        String submission = review.submission();
        writeARubric(ActivityEditorPage.open(review.page(), activity));
        ReviewPage.open(review.page(), submission);
        review.givePoints("Explanation", "5.5");
        assertThat(review.words("Points must be between 0 and 5.").first()).isVisible();
        review.givePoints("Explanation", "2,5");
        assertThat(review.words("2.5 of 12 points · one row has none yet")).isVisible();
        review.level("Fair").press("Space");
        assertThat(review.words("6 of 12 points")).isVisible();
        review.level("Fair").press("ArrowUp");
        assertThat(review.words("9.5 of 12 points")).isVisible();
        review.level("Good").press("ArrowDown");
        assertThat(review.words("6 of 12 points")).isVisible();
        assertThat(review.level("Fair")).isChecked();
        review.givePoints("Points for Row 1", "5.5");
        assertThat(review.words("8 of 12 points")).isVisible();
        review.page().getByLabel("Points for Row 1").press("ArrowUp");
        assertThat(review.words("8.5 of 12 points")).isVisible();
        assertThat(review.level("Fair")).isChecked();
        review.isAccessible();
    }

    private static void writeARubric(ActivityEditorPage editor) {
        RubricPart rubric = editor.rubric();
        rubric.add(1);
        rubric.add(2);
        OpenPage.fill(rubric.pointsAtMost(1), "7");
        assertThat(editor.words("12 points together")).isVisible();
        assertThat(editor.pointsAtMost()).hasValue("12");
        rubric.what(2).fill("Explanation");
        rubric.moveUp(2);
        assertThat(rubric.what(1)).hasValue("Explanation");
        assertThat(rubric.what(1)).isFocused();
        rubric.addLevel(2, "Good", "Many rooms and many hands", "7");
        rubric.addLevel(2, "Fair", "One room", "3,5");
        editor.reload();
        assertThat(rubric.what(1)).hasValue("Explanation");
        editor.isAccessible();
    }

    private static void readTheAnswer(ActivityPage own) {
        assertThat(own.words("8.5 of 12 points")).isVisible();
        assertThat(own.answeredRows().last()).containsText(Pattern.compile("Fair – 3.5 points\\s*One room\\s*6\\s*7"));
        assertThat(own.answeredRows().first()).containsText(Pattern.compile("Explanation\\s*2.5\\s*5"));
        assertThat(own.words("Well seen " + SCRIPT)).isVisible();
        assertThat(own.words("More light").first()).isVisible();
        assertThat(own.words("Look here")).isVisible();
    }

    private static void seesNothing(Visitor visitor, List<String> addresses) {
        for (String address : addresses) {
            assertThat(visitor.open(address).nothingHere()).isVisible();
        }
    }
}
