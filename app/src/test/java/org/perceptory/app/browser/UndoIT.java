package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;

/** Control and Z takes back what was done last in the studio, whatever it was and whatever has the focus. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class UndoIT {

    /** Something done, how one sees that it was, that it is not any more, and what is said of it. */
    private record Doing(
            String said, Consumer<StudioPage> act, Consumer<StudioPage> done, Consumer<StudioPage> undone) {}

    private static final List<Doing> ALL = List.of(
            new Doing(
                    "project renamed",
                    studio -> {
                        studio.name().fill("Cups and mugs");
                        studio.name().press("Tab");
                    },
                    studio -> assertThat(studio.page()).hasTitle("Cups and mugs · Perceptory"),
                    studio -> assertThat(studio.page()).hasTitle("Untitled project · Perceptory")),
            new Doing(
                    "class “Class 1” renamed to “Cups”",
                    studio -> studio.card("Class 1").rename("Cups"),
                    studio -> assertThat(studio.card("Cups").root()).isVisible(),
                    studio -> assertThat(studio.card("Class 1").root()).isVisible()),
            new Doing(
                    "colour of “Cups” changed",
                    studio -> studio.card("Cups").recolour("Plum"),
                    studio -> assertThat(studio.card("Cups").root()).hasAttribute("style", Pattern.compile("#8a235e")),
                    studio -> assertThat(studio.card("Cups").root())
                            .not()
                            .hasAttribute("style", Pattern.compile("#8a235e"))),
            new Doing(
                    "class “Class 3” added",
                    StudioPage::addClass,
                    studio -> assertThat(studio.cards()).hasCount(3),
                    studio -> assertThat(studio.cards()).hasCount(2)),
            new Doing(
                    "order of the classes changed",
                    studio -> studio.card("Class 3").choose("Move up"),
                    studio -> assertThat(studio.cards().nth(1)).hasAttribute("aria-label", "Class 3"),
                    studio -> assertThat(studio.cards().nth(2)).hasAttribute("aria-label", "Class 3")),
            new Doing(
                    "2 pictures added",
                    studio -> studio.card("Cups").upload(Scene.RED_BALLS, 2),
                    studio -> studio.card("Cups").hasPictures(2),
                    studio -> assertThat(studio.card("Cups").words("No pictures yet"))
                            .isVisible()),
            new Doing(
                    "a picture deleted",
                    studio -> {
                        studio.card("Cups").thumbnails().first().click();
                        studio.card("Cups").samples().deleteSelected();
                    },
                    studio -> studio.card("Cups").hasPictures(1),
                    studio -> studio.card("Cups").hasPictures(2)),
            new Doing(
                    "a picture moved",
                    studio -> {
                        studio.card("Cups").thumbnails().first().click();
                        studio.card("Cups").samples().moveSelectedTo("Class 2");
                    },
                    studio -> studio.card("Class 2").hasPictures(1),
                    studio -> assertThat(studio.card("Class 2").words("No pictures yet"))
                            .isVisible()),
            new Doing(
                    "training settings changed",
                    studio -> {
                        studio.openSettings();
                        studio.set("Epochs", "77");
                    },
                    studio -> assertThat(epochs(studio)).hasValue("77"),
                    studio -> assertThat(epochs(studio)).hasValue("50")),
            new Doing(
                    "“Cups” and its pictures deleted",
                    studio -> studio.card("Cups").choose("Delete the class"),
                    studio -> assertThat(studio.cards()).hasCount(2),
                    studio -> assertThat(studio.cards().nth(0)).hasAttribute("aria-label", "Cups")));

    @Test
    void every_deed_is_taken_back_in_turn_and_done_again(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        for (Doing doing : ALL) {
            doing.act.accept(studio);
            doing.done.accept(studio);
        }
        for (Doing doing : ALL.reversed()) {
            press(studio, "Control+z");
            doing.undone.accept(studio);
            assertThat(studio.toast("Undone: " + doing.said)).isVisible();
        }
        press(studio, "Control+z");
        assertThat(studio.toast("nothing to undo")).isVisible();
        for (Doing doing : ALL) {
            press(studio, "Control+Shift+z");
            doing.done.accept(studio);
            assertThat(studio.toast("Done again: " + doing.said)).isVisible();
        }
    }

    @Test
    void what_was_changed_elsewhere_meanwhile_stays_and_the_deed_before_is_reached(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.addClass();
        assertThat(studio.cards()).hasCount(3);
        studio.card("Class 1").rename("Cups");
        assertThat(studio.card("Cups").root()).isVisible();
        StudioPage other = student.inAnotherTab(studio);
        other.card("Cups").rename("Mugs");
        assertThat(studio.card("Mugs").root()).isVisible();

        press(studio, "Control+z");
        assertThat(studio.toast("can’t be undone any more: class “Class 1” renamed"))
                .isVisible();
        assertThat(studio.card("Mugs").root()).isVisible();
        press(studio, "Control+z");
        assertThat(studio.cards()).hasCount(2);
    }

    @Test
    void the_browsers_own_undo_stays_in_the_field_that_one_is_in(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        Page page = studio.page();
        studio.name().click();
        page.keyboard().press("End");
        page.keyboard().type(" of mine");
        studio.card("Class 1").name().click();
        assertThat(page).hasTitle("Untitled project of mine · Perceptory");
        page.keyboard().press("Control+z");
        assertThat(studio.name()).hasValue("Untitled project of mine");
        page.keyboard().type("Cups");
        page.keyboard().press("Control+z");
        assertThat(studio.card("Class 1").name()).not().hasValue(Pattern.compile("Cups"));
        assertThat(studio.name()).hasValue("Untitled project of mine");
    }

    @Test
    void the_message_takes_back_its_own_deed_though_another_followed(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").choose("Delete the class");
        assertThat(studio.cards()).hasCount(1);
        studio.card("Class 2").recolour("Plum");
        assertThat(studio.card("Class 2").root()).hasAttribute("style", Pattern.compile("#8a235e"));
        studio.undo("Class 1.*deleted");
        assertThat(studio.cards()).hasCount(2);
        assertThat(studio.card("Class 2").root()).hasAttribute("style", Pattern.compile("#8a235e"));
        press(studio, "Control+z");
        assertThat(studio.card("Class 2").root()).not().hasAttribute("style", Pattern.compile("#8a235e"));
    }

    @Test
    void no_deed_is_taken_back_beneath_a_question(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.addClass();
        assertThat(studio.cards()).hasCount(3);
        studio.choose("Delete");
        assertThat(studio.words("Delete “Untitled project”?")).isVisible();
        studio.page().keyboard().press("Control+z");
        studio.answer("Cancel");
        press(studio, "Control+z");
        assertThat(studio.toast("class “Class 3” added")).hasCount(1);
        assertThat(studio.cards()).hasCount(2);
    }

    private static Locator epochs(StudioPage studio) {
        return studio.page().getByLabel("Epochs", new Page.GetByLabelOptions().setExact(true));
    }

    /** With the focus on nothing. */
    private static void press(StudioPage studio, String keys) {
        studio.page().evaluate("document.activeElement?.blur()");
        studio.page().keyboard().press(keys);
    }
}
