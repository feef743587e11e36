package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.testbed.Sounds;
import org.perceptory.testbed.Sounds.Kind;

/**
 * The pages hold to the accessibility rules that a program can check, in light and in dark: here when something was
 * done on them, as they open in {@link EveryPageIT}.
 */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class AccessibilityIT {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    /** Buttons fade from scheme to scheme: what axe sees halfway is nobody's colour. */
    private static final String COLOURS_HAVE_SETTLED = """
      () => {
        const roots = root => [root, ...[...root.querySelectorAll('*')].flatMap(e => e.shadowRoot ? roots(e.shadowRoot) : [])];
        return roots(document).flatMap(root => root.getAnimations())
          .every(a => a.playState !== 'running' || a.effect.getComputedTiming().endTime === Infinity);
      }""";

    private static final String COLOURS_OF_CLASSES =
            "() => [...document.querySelectorAll('.swatch')].map(swatch => getComputedStyle(swatch).backgroundColor)";

    @Test
    void new_studio_with_an_open_camera(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        assertThat(studio.card("Class 1").openCamera().burstButton()).isEnabled();
        studio.isAccessible();
    }

    @Test
    void classes_keep_their_colours_where_the_device_draws_with_its_own(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(studio.cards()).hasCount(2);
        assertThat((List<?>) studio.page().evaluate(COLOURS_OF_CLASSES))
                .isEqualTo(List.of("rgb(0, 114, 178)", "rgb(230, 159, 0)"));
        var button = studio.page().locator(".colour-button").first().boundingBox();
        assertThat(Math.min(button.width, button.height))
                .as("large enough to be hit, CSS pixels")
                .isGreaterThanOrEqualTo(24);
    }

    @Test
    void trained_studio_and_under_the_hood(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 6);
        studio.card("Class 2").upload(Scene.BLUE_STRIPES, 6);
        studio.card("Class 1").hasPictures(6);
        studio.card("Class 2").hasPictures(6);
        studio.train().awaitTrained();
        studio.isAccessible();
        InsidePage inside = studio.inside();
        assertThat(inside.confusion()).isVisible();
        inside.isAccessible();
    }

    @Test
    void studio_of_sounds_with_an_open_microphone_and_under_its_hood(Visitor student) {
        StudioPage studio = student.signInAsStudent().newSoundProject();
        studio.card("Class 1").upload(sounds(Kind.TONES));
        studio.card("Class 2").upload(sounds(Kind.KNOCKS));
        studio.card("Class 1").hasSounds(9);
        studio.card("Class 2").hasSounds(9);
        assertThat(studio.card("Class 1").takeMicrophone().level()).isVisible();
        studio.train().awaitTrained();
        studio.listening().chooseRecording();
        studio.isAccessible();
        InsidePage inside = studio.inside();
        assertThat(inside.confusion()).isVisible();
        inside.isAccessible();
    }

    @Test
    void pages_on_the_way_from_a_vle(Visitor somebody) {
        somebody.signInAsStudent();
        for (String path : List.of("links/gone", "links/nothing-handed-in", "lti/launch")) {
            OpenPage page = somebody.open(path);
            assertThat(page.mainHeading()).isVisible();
            page.isAccessible();
        }
    }

    private static FilePayload[] sounds(Kind kind) {
        return IntStream.range(0, 3)
                .mapToObj(i -> new FilePayload(kind + "-" + i + ".wav", "audio/wav", Sounds.wav(kind, i, 3)))
                .toArray(FilePayload[]::new);
    }

    /** Looks at the page in light and in dark. */
    static void nothingGrave(Page page) {
        var found = new ArrayList<String>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.waitForFunction(COLOURS_HAVE_SETTLED);
            for (Rule rule : axe(page).analyze().getViolations()) {
                if (GRAVE.contains(rule.getImpact())) {
                    rule.getNodes()
                            .forEach(node -> found.add(scheme + " " + rule.getId() + " " + node.getTarget() + " "
                                    + node.getFailureSummary()));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** What it finds in several frames it puts together in a page of its own: where there is one frame, for nothing. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(page.frames().size() == 1);
    }
}
