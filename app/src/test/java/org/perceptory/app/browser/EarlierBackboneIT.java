package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.EarlierBackbone;
import org.perceptory.app.running.RunningPerceptory;

/** A project from a time when its network was an earlier version: its model says so, and a new training mends it. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class EarlierBackboneIT {

    @Test
    void its_model_asks_to_be_trained_anew_and_then_answers(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 6);
        studio.card("Class 2").upload(Scene.BLUE_STRIPES, 6);
        studio.train().awaitTrained();
        EarlierBackbone.of(studio.project());

        studio.reload();
        assertThat(studio.outdated()).hasText("Made with a network that is not here any more: train again");
        assertThat(studio.liveAlert()).containsText("This model needs to be trained anew.");
        assertThat(studio.downloadButton()).isHidden();

        studio.train();
        assertThat(studio.outdated()).hasCount(0);
        assertThat(studio.liveAnswer()).isVisible();
        assertThat(studio.downloadButton()).isVisible();
    }
}
