package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;

/** What comes before and after marking: dates for all and for one, points asked about, the class in figures. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class ClassPointsIT {

    private static final String ANSWER = "Of `50` pictures $\\frac{45}{50}$ are **right**; it costs $5 and $6.";

    @Test
    void longer_for_one_and_a_cut_off_for_all(Visitor tutor, Visitor student) {
        CourseWithWork work = CourseWithWork.create();
        String activity = work.handedIn().activity().toString();
        tutor.signIn(work.tutor());
        Page editor = ActivityEditorPage.open(tutor.page(), activity).page();
        type(editor.locator("#due"), "1/10/2020", "10:00");
        type(editor.locator("#cut-off"), "1/9/2020", "10:00");
        assertThat(editor.getByText("The cut-off is before the due date.")).isVisible();
        type(editor.locator("#cut-off"), "1/12/2020", "10:00");
        assertThat(editor.locator("#cut-off[invalid]")).hasCount(0);

        student.signIn(work.student());
        ActivityPage own = ActivityPage.open(student.page(), activity);
        assertThat(own.words("Nothing more is taken.")).isVisible();
        assertThat(own.page().locator(".deadline time")).hasCount(2);
        assertThat(own.page().locator(".hand-in .notice").getByText("late", exact()))
                .isVisible();

        editor.locator("#grant-extension").click();
        editor.locator("#extension-save").click();
        assertThat(editor.getByText("Choose a student.")).isVisible();
        editor.locator("#extension-student").click();
        editor.getByRole(AriaRole.OPTION).first().click();
        type(editor.locator("#extension-due"), "1/9/2020", "10:00");
        editor.locator("#extension-save").click();
        assertThat(editor.getByText("That is not later than the date for everybody."))
                .isVisible();
        type(editor.locator("#extension-due"), "1/10/2100", "10:00");
        editor.locator("#extension-reason textarea").fill("Ill in the first week");
        editor.locator("#extension-save").click();
        assertThat(editor.locator(".extensions tbody tr")).containsText("Ill in the first week");
        new OpenPage(editor).isAccessible();

        own.reload();
        assertThat(own.words("You have longer than the others.")).isVisible();
        assertThat(own.words("Nothing more is taken.")).hasCount(0);
        assertThat(own.words("Ill in the first week")).hasCount(0);
        assertThat(own.page().locator(".hand-in .notice").getByText("late", exact()))
                .hasCount(0);
        own.isAccessible();
    }

    @Test
    void points_are_asked_about_once_and_answered(Visitor tutor, Visitor student) {
        CourseWithWork work = CourseWithWork.create();
        String activity = work.handedIn().activity().toString();
        tutor.signIn(work.tutor());
        Page statistics = openStatistics(tutor, activity);
        assertThat(statistics.getByText("Nobody has points yet.")).isVisible();
        ReviewPage review =
                ReviewPage.open(tutor.page(), work.handedIn().submission().toString());
        review.text().fill(ANSWER);
        review.givePoints("70");
        review.release();
        assertThat(review.words("Released: the student sees it.")).isVisible();

        student.signIn(work.student());
        ActivityPage own = ActivityPage.open(student.page(), activity);
        isTypeset(own.page().locator(".released-review pc-prose"));
        ask(own);

        ClassPage everyone = ClassPage.open(tutor.page(), activity);
        assertThat(everyone.words("One waits for an answer.")).isVisible();
        answer(everyone);
        everyone.isAccessible();

        own.reload();
        assertThat(own.words("Points changed from 70 to 72.5")).isVisible();
        assertThat(own.page().locator(".regrade .notice strong")).hasText("right");
        assertThat(own.page().locator("#regrade-open")).hasCount(0);
        own.isAccessible();

        statistics = openStatistics(tutor, activity);
        assertThat(statistics.locator(".statistics-figures")).containsText("72.5");
        assertThat(statistics.locator(".histogram")).hasAttribute("aria-label", Pattern.compile("one student.*72\\.5"));
        statistics.getByText("As a table").click();
        assertThat(statistics.locator("tbody tr").nth(7)).containsText(Pattern.compile("70 to under 80\\s*1"));
        new OpenPage(statistics).isAccessible();
        for (String page : List.of("/statistics", "/class", "/edit")) {
            assertThat(student.open("activities/" + activity + page).nothingHere())
                    .isVisible();
        }
    }

    /** Formula, code and money, in fonts of ours, with nothing asked of others. */
    private static void isTypeset(Locator prose) {
        assertThat(prose.locator(".katex")).hasCount(1);
        assertThat(prose.locator("code")).hasText("50");
        assertThat(prose).containsText("it costs $5 and $6.");
        Object faces = prose.evaluate("async () => (await document.fonts.load('1em KaTeX_Main')).map(f => f.status)");
        assertThat(faces).isEqualTo(List.of("loaded"));
        Object elsewhere = prose.evaluate("() => performance.getEntriesByType('resource')"
                + ".map(entry => entry.name).filter(name => !name.startsWith(location.origin))");
        assertThat(elsewhere).isEqualTo(List.of());
    }

    private static void ask(ActivityPage own) {
        own.page().locator("#regrade-open").click();
        own.page().locator("#regrade-ask").click();
        assertThat(own.words("Write something first.")).isVisible();
        own.page().locator("#regrade-reason textarea").fill("My **note** says more.");
        own.page().locator("#regrade-ask").click();
        assertThat(own.words("Nobody answered yet.")).isVisible();
        own.isAccessible();
    }

    private static void answer(ClassPage everyone) {
        Page page = everyone.page();
        page.locator(".regrade-answer").click();
        page.locator("#regrade-words textarea").fill("You are **right**.");
        page.locator("#regrade-points input").fill("101");
        page.locator("#regrade-send").click();
        assertThat(everyone.words("Points must be between 0 and 100.")).isVisible();
        page.locator("#regrade-points input").fill("72.5");
        page.locator("#regrade-send").click();
        assertThat(everyone.words("All are answered.")).isVisible();
    }

    private static Page openStatistics(Visitor tutor, String activity) {
        Page page = ClassPage.open(tutor.page(), activity).page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Statistics"))
                .click();
        page.waitForURL(Pattern.compile(".*/statistics$"));
        return page;
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void type(Locator picker, String day, String time) {
        picker.locator("[slot=date-picker] input").fill(day);
        picker.locator("[slot=date-picker] input").press("Enter");
        picker.locator("[slot=time-picker] input").fill(time);
        picker.locator("[slot=time-picker] input").press("Enter");
    }
}
