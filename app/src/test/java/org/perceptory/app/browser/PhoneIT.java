package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;

/** On a phone the three parts of the story are tabs, and nothing sticks out sideways. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class PhoneIT {

    @Test
    void one_part_of_the_studio_shows_at_a_time(@OnPhone Visitor student) {
        StudioPage studio = student.signInAsDemoStudent().newProject();
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
        StudioPage studio = student.signInAsDemoStudent().newProject();
        for (String part : List.of("Classes", "Training", "Live")) {
            new StudioTabs(studio).show(part);
            assertThat(new StudioTabs(studio).overhang()).as(part).isZero();
        }
    }

    @Test
    void on_a_wide_screen_all_parts_stand_side_by_side(Visitor student) {
        StudioPage studio = student.signInAsDemoStudent().newProject();
        assertThat(studio.card("Class 1").root()).isVisible();
        assertThat(studio.trainButton()).isVisible();
        assertThat(studio.words("Nothing to try yet")).isVisible();
        assertThat(new StudioTabs(studio).tab("Training")).isHidden();
    }
}
