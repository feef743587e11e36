package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RestartablePerceptory;
import org.perceptory.testbed.RestartablePostgres;

/**
 * PostgreSQL is restarted under an open page: the page says so while it is gone, and goes on when it is back: what was
 * clicked or uploaded meanwhile is done then.
 */
@QuarkusIntegrationTest
@WithTestResource(RestartablePerceptory.class)
@ExtendWith(BrowserExtension.class)
class DatabaseRestartIT {

    private RestartablePostgres postgres;

    @Test
    void an_open_page_goes_on_where_it_was(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").rename("Balls");
        studio.card("Balls").upload(Scene.RED_BALLS, 6);
        studio.card("Balls").hasPictures(6);
        studio.page().evaluate("() => { window.neverReloaded = true; }");

        postgres.stopServer();
        studio.addClass();
        assertThat(studio.unanswered()).containsText("Perceptory does not answer just now");
        studio.card("Class 2").upload(Scene.BLUE_STRIPES, 6);
        assertThat(studio.card("Class 2").words("trying again. 6 files to go")).isVisible();
        Page opened = student.context().newPage();
        assertThat(opened.navigate("").status()).isEqualTo(503);
        assertThat(new OpenPage(opened).alert()).containsText("The database does not answer just now");
        APIResponse program = student.context().request().get("api/v1/projects");
        assertThat(program.status()).isEqualTo(503);
        assertThat(program.text()).contains("DATABASE_AWAY");
        postgres.startServer();
        assertThat(HomePage.titleOf(opened)).isVisible();

        studio.card("Class 2").hasPictures(6);
        studio.card("Balls").hasPictures(6);
        assertThat(studio.card("Class 3").root()).isVisible();
        studio.card("Class 3").choose("Delete the class");
        studio.train().awaitTrained();
        studio.addClass();
        assertThat(studio.card("Class 3").root()).isVisible();
        assertThat(studio.page().evaluate("window.neverReloaded")).isEqualTo(true);

        studio.reload();
        assertThat(studio.cards()).hasCount(3);
        studio.card("Balls").hasPictures(6);
        studio.card("Class 2").hasPictures(6);
    }
}
