package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** From a tutor's brief to the tutor's answer. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class CourseIT {

  private static final String SCRIPT = "<img src=x alt=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";

  @Test
  void a_student_hands_in_and_a_tutor_answers(Visitor tutor, Visitor student, Visitor stranger) {
    Account learner = Account.create(Role.STUDENT);
    Page desk = tutor.signIn(Account.create(Role.TUTOR)).page();
    String activity = setAnActivity(desk);
    String link = invite(desk);
    giveAHiddenTest(desk, activity);

    Page own = student.signIn(learner).page();
    join(own, link);
    String studio = handIn(own, activity);

    String submission = answer(desk, activity);
    own.navigate("activities/" + activity);
    own.locator("vaadin-markdown img[alt^=Red]").evaluate("picture => picture.decode()");
    assertThat(own.getByText("8.5 points")).isVisible();
    assertThat(own.locator(".released-review tbody tr").first()).containsText(Pattern.compile("Explanation\\s*2.5\\s*5"));
    assertThat(own.getByText("Well seen " + SCRIPT)).isVisible();
    assertThat(own.getByText("Look here")).isVisible();
    assertThat(desk.evaluate("window.hacked")).isNull();
    assertThat(own.evaluate("window.hacked")).isNull();

    removeAndTakeBack(desk, own, link);
    stranger.signIn(Account.create(Role.TUTOR));
    for (String page : List.of("activities/" + activity, "activities/" + activity + "/edit", "activities/" + activity + "/class",
        "submissions/" + submission, "projects/" + studio)) {
      stranger.page().navigate(page);
      assertThat(stranger.page().getByText("There is nothing here")).isVisible();
    }
    for (String page : List.of("activities/" + activity + "/edit", "activities/" + activity + "/class", "submissions/" + submission)) {
      own.navigate(page);
      assertThat(own.getByText("There is nothing here")).isVisible();
    }
  }

  private static String setAnActivity(Page desk) {
    desk.locator("#new-course").click();
    desk.locator("#new-activity").click();
    desk.waitForURL(Pattern.compile(".*/activities/[0-9a-f-]{36}/edit$"));
    String activity = desk.url().replaceAll(".*/activities/([0-9a-f-]{36})/edit", "$1");
    Locator title = desk.locator("#activity-title input");
    assertThat(title).hasValue("New activity");
    title.fill("Two things");
    title.press("Tab");
    desk.locator("#activity-brief textarea").fill("Teach **two** things. " + SCRIPT);
    desk.locator("#activity-brief textarea").press("Tab");
    assertThat(desk.locator(".brief-both vaadin-markdown strong")).hasText("two");
    putAPictureIn(desk);
    AccessibilityIT.nothingGrave(desk);
    seeItAsAStudent(desk);
    desk.locator("#publish").click();
    assertThat(desk.getByText("Students see it now.")).isVisible();
    return activity;
  }

  /** And back; nothing begins. */
  private static void seeItAsAStudent(Page desk) {
    desk.getByText("See it as students do").click();
    assertThat(desk.getByText("It is not published")).isVisible();
    assertThat(desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The class"))).hasCount(0);
    desk.locator("#begin").click();
    assertThat(desk.getByText("Nothing began for you.")).isVisible();
    AccessibilityIT.nothingGrave(desk);
    desk.getByText("Back to the editor").click();
    assertThat(desk.locator("#publish")).isVisible();
  }

  /** The link by which students join the course; the tutor is at the activity's editor and is again. */
  private static String invite(Page desk) {
    desk.navigate("");
    desk.locator(".course-link").click();
    desk.locator("#invite").click();
    Locator link = desk.locator("#join-link input");
    assertThat(link).hasValue(Pattern.compile("http.*/join/[\\w-]{43}"));
    AccessibilityIT.nothingGrave(desk);
    return link.inputValue();
  }

  /** Who was removed sees nothing, and the link does not let them in again. */
  private static void removeAndTakeBack(Page desk, Page own, String link) {
    desk.navigate("");
    desk.locator(".course-link").click();
    desk.locator(".course-people tbody").getByRole(AriaRole.BUTTON).click();
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove").setExact(true)).click();
    Locator back = desk.getByText("Take back", new Page.GetByTextOptions().setExact(true));
    assertThat(back).isVisible();
    AccessibilityIT.nothingGrave(desk);
    own.navigate(link);
    own.locator("#join").click();
    assertThat(own.getByText("A tutor removed you from this course.")).isVisible();
    back.click();
    assertThat(desk.getByText("is in the course again.")).isVisible();
    own.navigate(link);
    own.waitForURL(Pattern.compile(".*/courses/[0-9a-f-]{36}$"));
  }

  private static void giveAHiddenTest(Page desk, String activity) {
    desk.navigate("activities/" + activity + "/edit");
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hidden test set")).click();
    desk.waitForURL(Pattern.compile(".*/projects/[0-9a-f-]{36}$"));
    StudioPage studio = new StudioPage(desk);
    studio.card("Class 1").upload(Scene.RED_BALLS, 3);
    studio.card("Class 2").upload(Scene.BLUE_STRIPES, 2);
    studio.card("Class 1").hasPictures(3);
    studio.card("Class 2").hasPictures(2);
  }

  private static void join(Page own, String link) {
    own.navigate(link);
    AccessibilityIT.nothingGrave(own);
    own.locator("#join").click();
    assertThat(own.getByText("Two things")).isVisible();
    own.navigate(link);
    own.waitForURL(Pattern.compile(".*/courses/[0-9a-f-]{36}$"));
  }

  /** The project that it was made in. */
  private static String handIn(Page own, String activity) {
    own.navigate("");
    own.locator(".course-link").click();
    own.getByText("Two things").click();
    assertThat(own.locator(".brief strong")).hasText("two");
    own.locator("#begin").click();
    own.waitForURL(Pattern.compile(".*/projects/[0-9a-f-]{36}$"));
    StudioPage studio = new StudioPage(own);
    studio.card("Class 1").upload(Scene.RED_BALLS, 6);
    studio.card("Class 2").upload(Scene.BLUE_STRIPES, 6);
    studio.card("Class 1").hasPictures(6);
    studio.card("Class 2").hasPictures(6);
    studio.train().awaitTrained();
    String project = studio.project();
    own.locator("#to-activity").click();
    own.locator("#hand-in-note textarea").fill("I tried balls. " + SCRIPT);
    own.locator("#hand-in-note textarea").press("Tab");
    own.locator("#hand-in").click();
    assertThat(own.getByText(Pattern.compile("^Receipt [0-9a-f]{64}$"))).isVisible();
    AccessibilityIT.nothingGrave(own);
    own.navigate("activities/" + activity);
    own.locator("#begin").click();
    own.waitForURL("**/projects/" + project);
    return project;
  }

  /** What is no picture is said; one goes where the cursor is, with its words, and students see it. */
  private static void putAPictureIn(Page desk) {
    Locator file = desk.locator(".add-picture input[type=file]");
    file.setInputFiles(new FilePayload("cat.jpg", "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8)));
    assertThat(desk.getByText("This is not a picture")).isVisible();
    file.setInputFiles(Scene.RED_BALLS.file(0));
    desk.locator("#insert-picture").click();
    assertThat(desk.locator("#picture-words")).hasAttribute("invalid", "");
    desk.locator("#picture-words input").fill("Red ](javascript:alert(1)) balls");
    desk.locator("#insert-picture").click();
    Locator picture = desk.locator(".brief-both vaadin-markdown img[alt^=Red]");
    assertThat(picture).hasAttribute("src", Pattern.compile("api/v1/activities/[0-9a-f-]{36}/pictures/[0-9a-f-]{36}"));
    picture.evaluate("picture => picture.decode()");
    assertThat(desk.locator("#activity-brief textarea")).hasValue(Pattern.compile("Teach \\*\\*two.*!\\[Red .*balls\\]\\(api/.*", Pattern.DOTALL));
  }

  private static void copy(Page desk, String activity) {
    desk.navigate("activities/" + activity + "/edit");
    desk.locator("#copy").click();
    desk.locator("#copy-now").click();
    desk.waitForURL(url -> url.endsWith("/edit") && !url.contains(activity));
    assertThat(desk.locator("#activity-title input")).hasValue("Two things");
    assertThat(desk.getByText("Publish", new Page.GetByTextOptions().setExact(true))).isVisible();
  }

  /** Writes a rubric while nobody has points, and gives them by its rows; the tutor is at the review and is again. */
  private static void giveByRow(Page desk, String activity) {
    String review = desk.url();
    desk.navigate("activities/" + activity + "/edit");
    for (int row = 1; row <= 2; row++) {
      desk.locator("#add-row").click();
      assertThat(desk.getByLabel("Row " + row + ": what points are given for")).isVisible();
    }
    desk.getByLabel("Row 1: points at most").fill("7");
    desk.getByLabel("Row 1: points at most").press("Tab");
    assertThat(desk.getByText("12 points together")).isVisible();
    assertThat(desk.getByLabel("Points at most", new Page.GetByLabelOptions().setExact(true))).hasValue("12");
    desk.getByLabel("Row 2: what points are given for").fill("Explanation");
    desk.getByLabel("Row 2: what points are given for").press("Alt+ArrowUp");
    assertThat(desk.getByLabel("Row 1: what points are given for")).hasValue("Explanation");
    assertThat(desk.getByLabel("Row 1: what points are given for")).isFocused();
    AccessibilityIT.nothingGrave(desk);
    desk.navigate(review);
    desk.getByLabel("Explanation").fill("5.5");
    desk.getByLabel("Explanation").press("Tab");
    assertThat(desk.getByText("Points must be between 0 and 5.").first()).isVisible();
    desk.getByLabel("Explanation").fill("2.5");
    desk.getByLabel("Explanation").press("Tab");
    assertThat(desk.getByText("2.5 of 12 points One row has none yet.")).isVisible();
    desk.getByLabel("Row 1").fill("6");
    desk.getByLabel("Row 1").press("Tab");
    assertThat(desk.getByText("8.5 of 12 points")).isVisible();
    AccessibilityIT.nothingGrave(desk);
  }

  /** The submission's id. */
  private static String answer(Page desk, String activity) {
    desk.navigate("activities/" + activity + "/class");
    Locator row = desk.locator("tbody tr").first();
    assertThat(row).containsText("handed in");
    await().until(() -> {
      desk.reload();
      return row.locator("td").nth(4).innerText().matches("\\d+%");
    });
    copy(desk, activity);
    desk.navigate("activities/" + activity + "/class");
    desk.locator("#late-only").click();
    assertThat(desk.getByText("Nobody is like that.")).isVisible();
    desk.locator("#late-only").click();
    assertThat(row).containsText("handed in");
    AccessibilityIT.nothingGrave(desk);
    row.getByRole(AriaRole.LINK).click();
    desk.waitForURL(Pattern.compile(".*/submissions/[0-9a-f-]{36}$"));
    assertThat(desk.getByText("I tried balls. " + SCRIPT)).isVisible();
    assertThat(desk.locator("pc-live")).isVisible();
    desk.locator("pc-confusion").getByLabel(Pattern.compile("recognised")).first().click();
    assertThat(desk.locator("vaadin-dialog .judged").first()).isVisible();
    desk.getByText("Comment on this cell").click();
    desk.getByLabel(Pattern.compile("^On .* taken for")).fill("Look here");
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add").setExact(true)).click();
    assertThat(desk.locator(".answer .comments")).containsText("Look here");
    desk.locator("#review-text textarea").fill("Well seen " + SCRIPT);
    desk.locator("#review-points input").fill("1000");
    desk.locator("#review-points input").press("Tab");
    assertThat(desk.getByText("Points must be between 0 and 100.")).isVisible();
    desk.reload();
    assertThat(desk.locator("#review-text textarea")).hasValue("Well seen " + SCRIPT);
    desk.locator("#review-points input").fill("1000");
    desk.locator("#review-points input").press("Tab");
    assertThat(desk.locator("#review-points")).hasAttribute("invalid", "");
    desk.locator("#review-points input").fill("");
    desk.locator("#review-points input").press("Tab");
    assertThat(desk.locator("#review-points")).not().hasAttribute("invalid", "");
    giveByRow(desk, activity);
    desk.locator("#release").click();
    assertThat(desk.getByText("Released: the student sees it.")).isVisible();
    return desk.url().replaceAll(".*/submissions/", "");
  }
}
