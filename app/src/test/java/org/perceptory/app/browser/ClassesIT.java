package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;

/** Classes are named, coloured, ordered, deleted and brought back; all of it stays. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class ClassesIT {

    @Test
    void names_colours_and_order_are_kept(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.addClass();
        assertThat(studio.card("Class 3").root()).isVisible();
        studio.card("Class 1").rename("Cups");
        assertThat(studio.card("Cups").root()).isVisible();
        studio.card("Cups").recolour("Plum");
        assertThat(studio.card("Cups").root()).hasAttribute("style", Pattern.compile("#8a235e"));
        studio.card("Class 3").choose("Move up");
        assertThat(studio.cards().nth(1)).hasAttribute("aria-label", "Class 3");

        studio.reload();

        assertThat(studio.cards()).hasCount(3);
        assertThat(studio.cards().nth(0)).hasAttribute("aria-label", "Cups");
        assertThat(studio.cards().nth(0)).hasAttribute("style", Pattern.compile("#8a235e"));
        assertThat(studio.cards().nth(1)).hasAttribute("aria-label", "Class 3");
        assertThat(studio.cards().nth(2)).hasAttribute("aria-label", "Class 2");
    }

    /** Whoever works by keyboard goes on where they were. */
    @Test
    void focus_is_never_lost(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        assertThat(studio.title()).isFocused();
        studio.addClass();
        assertThat(studio.card("Class 3").name()).isFocused();
        studio.page().keyboard().type("Cups");
        studio.page().keyboard().press("Tab");
        studio.card("Cups").choose("Move up");
        assertThat(studio.cards().nth(1)).hasAttribute("aria-label", "Cups");
        assertThat(studio.card("Cups").menu()).isFocused();
        studio.card("Cups").choose("Move down");
        assertThat(studio.cards().nth(2)).hasAttribute("aria-label", "Cups");
        assertThat(studio.card("Cups").menu()).isFocused();
        studio.card("Cups").choose("Delete the class");
        assertThat(studio.cards()).hasCount(2);
        assertThat(studio.addButton()).isFocused();
    }

    @Test
    void a_deleted_class_comes_back_with_its_pictures(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 3);
        studio.card("Class 1").hasPictures(3);

        studio.card("Class 1").choose("Delete the class");
        assertThat(studio.cards()).hasCount(1);
        studio.undo("Class 1.*deleted");

        assertThat(studio.cards()).hasCount(2);
        studio.card("Class 1").hasPictures(3);
    }

    @Test
    void what_was_deleted_can_be_brought_back_after_its_message_has_gone(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 3);
        studio.card("Class 1").hasPictures(3);
        assertThat(studio.deleted()).isHidden();
        studio.card("Class 1").choose("Delete the class");
        assertThat(studio.cards()).hasCount(1);

        studio.reload();
        studio.bringBack("“Class 1” and its 3 pictures");
        assertThat(studio.cards()).hasCount(2);
        studio.card("Class 1").hasPictures(3);
        assertThat(studio.deleted()).isHidden();
    }

    @Test
    void deleted_pictures_come_back(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        ClassCardPart card = studio.card("Class 1");
        card.upload(Scene.RED_BALLS, 3);
        card.hasPictures(3);

        card.thumbnails().first().click();
        card.samples().deleteSelected();
        card.hasPictures(2);
        card.samples().undo();

        card.hasPictures(3);
    }

    @Test
    void pictures_move_to_another_class(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 3);
        studio.card("Class 1").hasPictures(3);

        studio.card("Class 1").thumbnails().first().click();
        studio.card("Class 1").samples().moveSelectedTo("Class 2");

        studio.card("Class 1").hasPictures(2);
        studio.card("Class 2").hasPictures(1);
    }
}
