package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** Who is in a course: students come in by its link, are removed, and are taken back. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class CourseIT {

    @Test
    void a_student_joins_by_the_link_and_once_removed_not_again(Visitor tutor, Visitor student) {
        ActivityEditorPage editor =
                tutor.signIn(Account.create(Role.TUTOR)).home().newCourse().newActivity();
        OpenPage.fill(editor.title(), "Two things");
        editor.publish().click();
        assertThat(editor.words("Students see it now.")).isVisible();
        CoursePage course = HomePage.open(tutor.page()).course();
        String link = course.invite();
        course.isAccessible();

        student.signIn(Account.create(Role.STUDENT));
        JoinPage door = JoinPage.open(student.page(), link);
        door.isAccessible();
        assertThat(door.join().words("Two things")).isVisible();
        JoinPage.passThrough(student.page(), link);

        course = HomePage.open(tutor.page()).course();
        course.remove();
        assertThat(course.takeBack()).isVisible();
        course.isAccessible();
        door = JoinPage.open(student.page(), link);
        door.ask();
        assertThat(door.words("A tutor removed you from this course.")).isVisible();
        course.takeBack().click();
        assertThat(course.words("is in the course again.")).isVisible();
        JoinPage.passThrough(student.page(), link);
    }

    @Test
    void a_member_becomes_a_tutor_and_the_last_tutor_stays(Visitor tutor, Visitor colleague) {
        CoursePage course = tutor.signIn(Account.create(Role.TUTOR)).home().newCourse();
        String link = course.invite();
        assertThat(course.leaveButton()).hasCount(0);
        colleague.signIn(Account.create(Role.STUDENT));
        JoinPage.open(colleague.page(), link).join();

        course.reload();
        course.makeTutor();
        assertThat(course.leaveButton()).isVisible();
        course.isAccessible();
        CoursePage theirs = HomePage.open(colleague.page()).course();
        assertThat(theirs.inviteButton()).isVisible();

        assertThat(course.leave().heading("Your projects")).isVisible();
        theirs.reload();
        assertThat(theirs.takeBack()).isVisible();
        assertThat(theirs.leaveButton()).hasCount(0);
    }
}
