package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.app.running.RunningPerceptory;

/** On a phone the three parts of the story are tabs, and nothing sticks out sideways. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class PhoneIT {

    @Test
    void one_part_of_the_studio_shows_at_a_time(@OnPhone Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        assertThat(studio.card("Class 1").root()).isVisible();
        assertThat(studio.trainButton()).isHidden();

        new StudioTabs(studio).show("Training");
        assertThat(studio.trainButton()).isVisible();
        assertThat(studio.card("Class 1").root()).isHidden();

        new StudioTabs(studio).show("Live");
        assertThat(studio.words("Nothing to try yet")).isVisible();
        assertThat(studio.trainButton()).isHidden();
        assertThat(new StudioTabs(studio).overhang()).isZero();
    }

    @Test
    void at_four_hundred_percent_nothing_sticks_out(@OnPhone Visitor student) {
        student.page().setViewportSize(320, 256);
        StudioPage studio = student.signInAsStudent().newProject();
        for (String part : List.of("Classes", "Training", "Live")) {
            new StudioTabs(studio).show(part);
            assertThat(new StudioTabs(studio).overhang()).as(part).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "320, 568", "844, 390"})
    void preview_shutter_and_newest_pictures_are_in_sight_at_once(int width, int height, @OnPhone Visitor student) {
        student.page().setViewportSize(width, height);
        StudioPage studio = student.signInAsStudent().newProject();
        studio.addClass();
        studio.card("Class 1").upload(Scene.RED_BALLS, 30);
        studio.card("Class 1").hasPictures(30);
        Map<String, Integer> pictures = Map.of("Class 1", 30, "Class 3", 0);
        for (String name : List.of("Class 3", "Class 1")) {
            ClassCardPart card = studio.card(name);
            int count = card.takeSome(pictures.get(name));
            new SightPart(studio.page())
                    .shows(
                            card.camera().preview(),
                            card.camera().recordButton(),
                            card.samples().newest(count));
            assertThat(new StudioTabs(studio).overhang()).isZero();
            card.closeCamera();
        }
    }

    @Test
    void many_samples_make_no_long_page_and_all_can_be_shown(@OnPhone Visitor student) {
        student.page().setViewportSize(320, 568);
        StudioPage studio = student.signInAsStudent().newProject();
        studio.addClass();
        for (String name : List.of("Class 1", "Class 2", "Class 3")) {
            studio.card(name).upload(Scene.RED_BALLS, 70);
        }
        for (String name : List.of("Class 1", "Class 2", "Class 3")) {
            studio.card(name).hasPictures(70);
        }
        assertThat(new StudioTabs(studio).length()).isLessThan(2_000);

        SamplesPart samples = studio.card("Class 2").samples();
        samples.more().tap();
        assertThat(samples.more()).hasText("Show fewer");
        assertThat(new StudioTabs(studio).length()).isLessThan(2_400);
        samples.list().press("End");
        assertThat(samples.newest(70)).isVisible();
    }

    @Test
    void a_part_opens_at_its_top(@OnPhone Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        var tabs = new StudioTabs(studio);
        for (int more = 0; more < 4; more++) {
            studio.addClass();
            assertThat(studio.cards()).hasCount(3 + more);
        }
        for (String part : List.of("Training", "Live", "Classes")) {
            tabs.scrollToEnd();
            tabs.show(part);
            new SightPart(studio.page()).shows(tabs.title(part));
        }
    }

    @Test
    void on_a_wide_screen_all_parts_stand_side_by_side(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        assertThat(studio.card("Class 1").root()).isVisible();
        assertThat(studio.trainButton()).isVisible();
        assertThat(studio.words("Nothing to try yet")).isVisible();
        assertThat(new StudioTabs(studio).tab("Training")).isHidden();
    }
}
