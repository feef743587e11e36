package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
    Page page = studio.page();
    assertThat(studio.card("Class 1").root()).isVisible();
    assertThat(studio.trainButton()).isHidden();

    tab(page, "Training").tap();
    assertThat(studio.trainButton()).isVisible();
    assertThat(studio.card("Class 1").root()).isHidden();

    tab(page, "Live").tap();
    assertThat(page.getByText("Nothing to try yet")).isVisible();
    assertThat(studio.trainButton()).isHidden();
    assertThat(overhang(page)).isZero();
  }

  @Test
  void at_four_hundred_percent_nothing_sticks_out(@OnPhone Visitor student) {
    student.page().setViewportSize(320, 256);
    StudioPage studio = student.signInAsDemoStudent().newProject();
    for (String part : List.of("Classes", "Training", "Live")) {
      tab(studio.page(), part).tap();
      assertThat(overhang(studio.page())).as(part).isZero();
    }
  }

  @Test
  void on_a_wide_screen_all_parts_stand_side_by_side(Visitor student) {
    StudioPage studio = student.signInAsDemoStudent().newProject();
    assertThat(studio.card("Class 1").root()).isVisible();
    assertThat(studio.trainButton()).isVisible();
    assertThat(studio.page().getByText("Nothing to try yet")).isVisible();
    assertThat(tab(studio.page(), "Training")).isHidden();
  }

  private static Locator tab(Page page, String name) {
    return page.locator("vaadin-tab").filter(new Locator.FilterOptions().setHasText(name));
  }

  /** CSS pixels by which the page is wider than the screen. */
  private static int overhang(Page page) {
    return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }
}
