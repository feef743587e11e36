package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** The project to play with, from a first page without projects to a model that can tell faces apart. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class SampleProjectIT {

    private static final Pattern PER_CENT = Pattern.compile("\\d+%");

    /** Counts the moments of joy: the times that dots began to fly. */
    private static final String COUNT_JOY = """
      window.joys = 0;
      (function look(flew) {
        const flies = !!document.querySelector('pc-accuracy-ring')?.shadowRoot?.querySelector('.dot');
        if (flies && !flew) window.joys++;
        requestAnimationFrame(() => look(flies));
      })(false)""";

    @Test
    void a_double_click_makes_one_project_that_is_ready_to_train(Visitor student) {
        HomePage home = student.signIn(Account.create(Role.STUDENT)).home();
        assertThat(home.firstSteps()).hasCount(3);
        home.isAccessible();
        home.sampleProject().dblclick();
        StudioPage studio = StudioPage.arrive(home.page());
        for (String mood : new String[] {"Happy", "Sad", "Surprised"}) {
            studio.card(mood).hasPictures(20);
        }
        assertThat(studio.words("look almost the same")).hasCount(0);

        studio.page().evaluate(COUNT_JOY);
        studio.train().awaitTrained();
        assertThat(studio.accuracy()).hasText(PER_CENT);
        int right = Integer.parseInt(studio.accuracy().textContent().replace("%", ""));
        assertThat(right).as("better than guessing among three").isGreaterThan(60);
        studio.page().waitForCondition(() -> joys(studio.page()) > 0);

        studio.page().reload();
        studio.page().evaluate(COUNT_JOY);
        assertThat(studio.liveAnswer()).isVisible();
        assertThat(joys(studio.page()))
                .as("a page that is opened later has missed it")
                .isZero();

        HomePage again = HomePage.open(studio.page());
        assertThat(again.projects()).hasCount(1);
        assertThat(again.projects().locator(".accuracy")).hasText(right + "% right");
        assertThat(again.projects().locator(".cover img")).hasCount(4);
        again.isAccessible();
        again.sampleProject().click();
        StudioPage same = StudioPage.arrive(again.page());
        same.card("Happy").hasPictures(20);
        assertThat(HomePage.open(same.page()).projects()).hasCount(1);
    }

    private static int joys(Page page) {
        return ((Number) page.evaluate("window.joys")).intValue();
    }
}
