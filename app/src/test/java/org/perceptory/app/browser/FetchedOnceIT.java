package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;

/** What a model's page needs comes over the network once: its backbone for good, its head until its threshold moves. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class FetchedOnceIT {

    /** Of the page's newest fetch of a head: how many bytes came, headers included, and how many it has. */
    private static final String HEAD = """
      () => {
        const { transferSize, encodedBodySize } = performance.getEntriesByType('resource')
          .filter((entry) => /\\/models\\/[^/]+\\/head$/.test(entry.name)).at(-1);
        return { transferSize, encodedBodySize };
      }""";

    @Test
    void a_studio_that_is_opened_again_has_its_backbone_and_its_head_already(Visitor student) {
        List<String> asked = new CopyOnWriteArrayList<>();
        student.context().onRequest(request -> asked.add(request.url()));
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 6);
        studio.card("Class 2").upload(Scene.BLUE_STRIPES, 6);
        studio.train().awaitTrained();
        answers(studio);
        assertThat(backbones(asked))
                .as("the first time it comes over the network")
                .hasSize(1);
        assertThat(transferred(studio)).isGreaterThan(size(studio));

        studio.page().reload();
        answers(studio);

        assertThat(backbones(asked)).as("the second time the browser has it").hasSize(1);
        assertThat(asked)
                .as("whether the head still stands is asked")
                .filteredOn(url -> url.endsWith("/head"))
                .hasSizeGreaterThan(1);
        assertThat(transferred(studio)).as("and not sent again").isLessThan(size(studio));
    }

    /** Waits until the model is there to answer. */
    private static void answers(StudioPage studio) {
        assertThat(studio.liveAnswer()).isVisible();
    }

    private static List<String> backbones(List<String> asked) {
        return asked.stream().filter(url -> url.contains("/models/backbones/")).toList();
    }

    private static int transferred(StudioPage studio) {
        return figure(studio.page(), "transferSize");
    }

    private static int size(StudioPage studio) {
        return figure(studio.page(), "encodedBodySize");
    }

    private static int figure(Page page, String name) {
        return ((Number) ((Map<?, ?>) page.evaluate(HEAD)).get(name)).intValue();
    }
}
