package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.app.running.RunningPerceptory;

/** Training from the page's side: what it needs, what it survives. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class TrainingIT {

    /** Hidden units with which a training of a few pictures outlasts what is tried during it. */
    private static final int LONG = 512;

    @Test
    void what_is_missing_is_said_before_anything_is_started(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        assertThat(studio.trainButton()).isDisabled();
        assertThat(studio.hint()).hasText("“Class 1” has no pictures yet.");

        studio.card("Class 1").upload(Scene.RED_BALLS, 1);
        assertThat(studio.hint()).hasText("“Class 2” has no pictures yet.");

        studio.card("Class 2").choose("Delete the class");
        assertThat(studio.hint()).hasText("Training needs at least two classes.");
        assertThat(studio.trainButton()).isDisabled();
    }

    @Test
    void one_picture_a_class_is_told_to_be_too_little_or_trained_without_a_judgement(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 1);
        studio.card("Class 2").upload(Scene.BLUE_STRIPES, 1);
        studio.train();
        assertThat(studio.ended()).containsText(Pattern.compile("Trained in|too few pictures"));
        if (studio.ended().textContent().contains("Trained in")) {
            assertThat(studio.words("There were too few pictures to judge this model fairly"))
                    .isVisible();
        }
        assertThat(studio.trainButton()).isEnabled();
    }

    /** What is trained with is what is seen. */
    @ParameterizedTest
    @CsvSource({
        "Learning rate, 0, More than 0 and at most 1",
        "Learning rate, 2, More than 0 and at most 1",
        "Epochs, 0, Between 1 and 1",
        "Epochs, '', One of the settings"
    })
    void a_setting_that_cannot_be_trained_with_says_so_and_holds_the_training_back(
            String setting, String value, String words, Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 1);
        studio.card("Class 2").upload(Scene.BLUE_STRIPES, 1);
        assertThat(studio.trainButton()).isEnabled();
        studio.openSettings();
        studio.set(setting, value);
        assertThat(studio.trainButton()).isDisabled();
        assertThat(studio.page().getByText(words).first()).isVisible();
        studio.set(setting, setting.equals("Epochs") ? "20" : "0.01");
        assertThat(studio.trainButton()).isEnabled();
    }

    @Test
    void two_clicks_on_train_are_one_training(Visitor student) {
        StudioPage studio = twoClasses(student);
        studio.longTraining(LONG);
        StudioPage other = student.inAnotherTab(studio);
        assertThat(other.trainButton()).isEnabled();

        studio.trainButton().evaluate("button => { button.click(); button.click(); }");
        other.trainButton().evaluate("button => button.click()");
        assertThat(studio.trainButton()).hasText("Training…");
        assertThat(other.trainButton()).hasText("Training…");
        other.cancelTraining();

        assertThat(studio.ended()).containsText("Cancelled");
        assertThat(studio.trainButton()).isEnabled();
        assertThat(other.ended()).containsText("Cancelled");
        assertThat(other.trainButton()).isEnabled();
    }

    @Test
    void a_page_that_is_opened_during_a_training_shows_it_to_its_end(Visitor student) {
        StudioPage studio = twoClasses(student);
        studio.longTraining(64);
        studio.train();
        studio.reload();
        assertThat(studio.curve()).isVisible();
        studio.awaitTrained();
    }

    @Test
    void a_cancelled_training_says_so_and_can_be_started_again(Visitor student) {
        StudioPage studio = twoClasses(student);
        studio.longTraining(LONG);
        studio.train();
        studio.cancelTraining();
        assertThat(studio.ended()).containsText("Cancelled");
        assertThat(studio.trainButton()).isEnabled();
    }

    @Test
    void a_project_deleted_elsewhere_takes_its_training_with_it(Visitor student) {
        StudioPage studio = twoClasses(student);
        studio.longTraining(LONG);
        studio.train();
        assertThat(studio.trainButton()).hasText("Training…");

        student.homeInAnotherTab().delete(studio.project());

        assertThat(studio.words("This project was deleted.")).isVisible();
        studio.link("Your projects").click();
        assertThat(HomePage.titleOf(studio.page())).isVisible();
    }

    @Test
    void a_model_is_marked_when_its_project_has_changed_since(Visitor student) {
        StudioPage studio = twoClasses(student);
        studio.train().awaitTrained();
        assertThat(studio.stale()).hasCount(0);
        studio.card("Class 1").upload(Scene.RED_BALLS.file(77));
        assertThat(studio.stale()).isVisible();
    }

    private static StudioPage twoClasses(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 6);
        studio.card("Class 2").upload(Scene.BLUE_STRIPES, 6);
        studio.card("Class 1").hasPictures(6);
        studio.card("Class 2").hasPictures(6);
        return studio;
    }
}
