package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.OwnProject;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.Pictures.Kind;

/** A project's models: looked over, named, compared, gone back to, deleted. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class ModelHistoryIT {

    @Test
    void models_are_named_compared_gone_back_to_and_deleted(Visitor student) {
        Account account = Account.create(Role.STUDENT);
        OwnProject project = trainedTwice(Api.of(account));
        student.signIn(account);
        StudioPage studio = student.studio(project.id());
        assertThat(studio.words("Version 2").first()).isVisible();

        StudioPage other = student.inAnotherTab(studio);
        HistoryPage models = studio.models();
        theListTellsWhatEachIs(models);
        aVersionIsNamed(models);
        twoStandSideBySide(models);
        oneIsGoneBackTo(models, project, other);
        settingsAreTakenOver(models, other);
        theHoodIsOfOneVersion(models);
        theOneInUseIsDeleted(models);
    }

    /** Twice with other settings, the second time with more pictures. */
    private static OwnProject trainedTwice(Api owner) {
        OwnProject project = OwnProject.of(owner);
        String circles = project.classOf(Kind.CIRCLES, 6);
        project.classOf(Kind.BARS, 6);
        project.train();
        project.add(circles, Kind.CIRCLES, 50, 54);
        project.ended(project.askForTraining(Map.of("epochs", 30)));
        return project;
    }

    private static void theListTellsWhatEachIs(HistoryPage models) {
        assertThat(models.mainHeading()).isFocused();
        assertThat(models.versions()).hasCount(2);
        assertThat(models.inUse()).hasCount(1);
        assertThat(models.version(2)).containsText("In use");
        assertThat(models.version(2)).containsText("Epochs 50 → 30");
        assertThat(models.version(2)).containsText("16 pictures of CIRCLES, BARS");
        assertThat(models.version(1)).containsText("12 pictures of CIRCLES, BARS");
        assertThat(models.version(1)).containsText("with 95% confidence between");
        assertThat(models.stale(1)).containsText("Changed since training: pictures");
        assertThat(models.trainedAt(1)).hasText(Pattern.compile("\\d"));
        models.isAccessible();
    }

    private static void aVersionIsNamed(HistoryPage models) {
        OpenPage.fill(models.name(1), "  <b>Few</b> pictures ");
        assertThat(models.name(1)).hasValue("<b>Few</b> pictures");
        OpenPage.fill(models.name(2), "x".repeat(61));
        assertThat(models.words("That name has 61 characters; 60 is the most.")).isVisible();
        models.reload();
        assertThat(models.name(1)).hasValue("<b>Few</b> pictures");
        assertThat(models.name(2)).hasValue("");
    }

    private static void twoStandSideBySide(HistoryPage models) {
        ComparisonPage both = models.compare();
        assertThat(both.page()).hasURL(Pattern.compile(".*\\?first=1&second=2$"));
        assertThat(both.matrices()).hasCount(2);
        assertThat(both.differing()).containsText(new String[] {"Epochs"});
        assertThat(both.differing().first()).containsText("differs");
        assertThat(both.classes()).hasCount(2);
        assertThat(both.figures()).containsText("Not the same pictures: version 1 was judged on 12, version 2 on 16");
        both.isAccessible();
        both.second("Version 1, “<b>Few</b> pictures”");
        assertThat(both.words("That is one version twice.")).isVisible();
        both.page().navigate(both.page().url().replaceAll("second=.*", "second=99"));
        assertThat(both.words("One of the two is not there")).isVisible();
        both.back();
    }

    private static void oneIsGoneBackTo(HistoryPage models, OwnProject project, StudioPage other) {
        models.use(1);
        assertThat(models.inUse()).containsText("Version 1");
        assertThat(models.title(1)).isFocused();
        models.undo("Version 1 is in use now.");
        assertThat(models.inUse()).containsText("Version 2");
        models.use(1);
        assertThat(models.inUse()).containsText("Version 1");
        String inUse = project.owner()
                .get(project.path() + "/models")
                .json()
                .get(1)
                .get("id")
                .asText();
        StudioPage studio = models.back();
        assertThat(studio.words("Version 1, “<b>Few</b> pictures”").first()).isVisible();
        assertThat((String) studio.live().evaluate("live => live.model")).isEqualTo(inUse);
        assertThat(studio.downloadButton()).hasAttribute("href", Pattern.compile(inUse));
        assertThat(other.words("Version 1, “<b>Few</b> pictures”").first()).isVisible();
        assertThat(other.downloadButton()).hasAttribute("href", Pattern.compile(inUse));
        studio.models();
    }

    /** Into the form of a studio that is open, too: what is trained with is what is seen. */
    private static void settingsAreTakenOver(HistoryPage models, StudioPage other) {
        assertThat(other.setting("Epochs")).hasValue("50");
        models.choose(2, "Use its settings for the next training");
        assertThat(other.setting("Epochs")).hasValue("30");
        models.undo("The next training uses the settings of version 2.");
        assertThat(other.setting("Epochs")).hasValue("50");
    }

    private static void theHoodIsOfOneVersion(HistoryPage models) {
        models.page().evaluate("window.scrollTo(0, document.body.scrollHeight)");
        InsidePage inside = models.inside(2);
        assertThat(inside.mainHeading()).hasText("Under the hood of Shapes: Version 2");
        assertThat(inside.mainHeading()).isFocused();
        assertThat(inside.page().evaluate("window.scrollY")).isEqualTo(0);
        assertThat(inside.confusion()).isVisible();
        inside.page().navigate(inside.page().url().replaceAll("\\?.*", ""));
        assertThat(inside.mainHeading()).hasText("Under the hood of Shapes: Version 1, “<b>Few</b> pictures”");
        assertThat(inside.words("Changed since training: pictures")).isVisible();
        for (String none : new String[] {"99", "-1", "x", "99999999999"}) {
            inside.page().navigate(inside.page().url().replaceAll("\\?.*", "") + "?version=" + none);
            assertThat(inside.mainHeading()).hasText("There is no such version");
        }
        inside.link("All models").click();
        HistoryPage.arrive(inside.page());
    }

    private static void theOneInUseIsDeleted(HistoryPage models) {
        models.choose(1, "Delete…");
        assertThat(models.question()).containsText("Version 2 is then the one in use.");
        models.answer("Delete for good");
        assertThat(models.versions()).hasCount(1);
        assertThat(models.inUse()).containsText("Version 2");
        assertThat(models.mainHeading()).isFocused();
        models.choose(2, "Delete…");
        models.answer("Delete for good");
        assertThat(models.words("No model yet")).isVisible();
        models.isAccessible();
        assertThat(models.back().words("Nothing to try yet")).isVisible();
    }

    @Test
    void on_a_phone_nothing_sticks_out(@OnPhone Visitor student) {
        Account account = Account.create(Role.STUDENT);
        OwnProject project = trainedTwice(Api.of(account));
        student.signIn(account);
        for (String path : new String[] {"/models", "/models/compare", "/inside?version=1"}) {
            OpenPage page = student.open("projects/" + project.id() + path);
            assertThat(page.mainHeading()).isVisible();
            assertThat(page.page().evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as(path)
                    .isEqualTo(0);
        }
    }
}
