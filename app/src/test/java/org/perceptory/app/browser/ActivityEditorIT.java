package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/**
 * A tutor writes an activity, sees it as students do, and copies it; students see what was written, and run none of it.
 */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class ActivityEditorIT {

    private static final String SCRIPT =
            "<img src=x alt=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";

    @Test
    void what_a_tutor_writes_is_what_students_see(Visitor tutor, Visitor student) {
        CoursePage course = tutor.signIn(Account.create(Role.TUTOR)).home().newCourse();
        ActivityEditorPage editor = course.newActivity();
        String activity = editor.activity();
        assertThat(editor.title()).hasValue("New activity");
        OpenPage.fill(editor.title(), "Two things");
        OpenPage.fill(editor.brief(), "Teach **two** things. " + SCRIPT);
        assertThat(editor.boldInPreview()).hasText("two");
        putAPictureIn(editor);
        editor.isAccessible();
        seeItAsAStudent(editor);
        editor.publish().click();
        assertThat(editor.words("Students see it now.")).isVisible();

        ActivityPage own = joinAndOpen(tutor, student);
        assertThat(own.boldInBrief()).hasText("two");
        own.picture("Red").evaluate("picture => picture.decode()");
        assertThat(tutor.page().evaluate("window.hacked")).isNull();
        assertThat(student.page().evaluate("window.hacked")).isNull();
        copy(ActivityEditorPage.open(tutor.page(), activity));
    }

    /** What is no picture is said; one goes where the cursor is, with its words. */
    private static void putAPictureIn(ActivityEditorPage editor) {
        editor.choosePicture(new FilePayload("cat.jpg", "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8)));
        assertThat(editor.words("This is not a picture")).isVisible();
        editor.choosePicture(Scene.RED_BALLS.file(0));
        editor.insertPicture();
        assertThat(editor.pictureWords()).hasAttribute("invalid", "");
        editor.describePicture("Red ](javascript:alert(1)) balls");
        editor.insertPicture();
        Locator picture = editor.pictureInPreview("Red");
        assertThat(picture)
                .hasAttribute("src", Pattern.compile("api/v1/activities/[0-9a-f-]{36}/pictures/[0-9a-f-]{36}"));
        picture.evaluate("picture => picture.decode()");
        assertThat(editor.brief())
                .hasValue(Pattern.compile("Teach \\*\\*two.*!\\[Red .*balls\\]\\(api/.*", Pattern.DOTALL));
    }

    /** And back; nothing begins. */
    private static void seeItAsAStudent(ActivityEditorPage editor) {
        ActivityPage seen = editor.seeAsStudent();
        assertThat(seen.words("It is not published")).isVisible();
        assertThat(seen.classLink()).hasCount(0);
        seen.tryToBegin();
        assertThat(seen.words("Nothing began for you.")).isVisible();
        seen.isAccessible();
        seen.backToEditor();
        assertThat(editor.publish()).isVisible();
    }

    private static ActivityPage joinAndOpen(Visitor tutor, Visitor student) {
        String link = HomePage.open(tutor.page()).course().invite();
        student.signIn(Account.create(Role.STUDENT));
        return JoinPage.open(student.page(), link).join().activity("Two things");
    }

    private static void copy(ActivityEditorPage editor) {
        ActivityEditorPage copy = editor.copy();
        assertThat(copy.title()).hasValue("Two things");
        assertThat(copy.exactWords("Publish")).isVisible();
    }
}
