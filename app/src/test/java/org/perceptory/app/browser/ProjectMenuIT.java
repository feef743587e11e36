package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;

/** What is done to a whole project from its own page. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class ProjectMenuIT {

    @Test
    void renaming_begins_in_the_name_and_the_window_is_called_so(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.choose("Rename");
        assertThat(studio.name()).isFocused();
        studio.page().keyboard().type("Cups and mugs");
        studio.page().keyboard().press("Tab");
        assertThat(studio.page()).hasTitle("Cups and mugs · Perceptory");
        studio.reload();
        assertThat(studio.name()).hasValue("Cups and mugs");
    }

    @Test
    void a_copy_has_the_pictures_and_the_first_one_stays(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 3);
        studio.card("Class 1").hasPictures(3);
        String first = studio.project();

        studio.choose("Duplicate");
        assertThat(studio.name()).hasValue(Pattern.compile("^Copy of "));
        assertThat(studio.toast("stays as it is")).isVisible();
        studio.card("Class 1").hasPictures(3);
        assertThat(studio.project()).isNotEqualTo(first);

        studio.page().goBack();
        assertThat(studio.name()).not().hasValue(Pattern.compile("^Copy of "));
    }

    @Test
    void it_is_taken_along_as_a_zip_that_brings_it_back(Visitor student) throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").rename("Cups");
        studio.card("Cups").upload(Scene.RED_BALLS, 2);
        studio.card("Cups").hasPictures(2);

        Download download = studio.page().waitForDownload(() -> studio.choose("Download"));

        Path zip = download.path();
        try (var file = new ZipFile(zip.toFile())) {
            List<String> names = file.stream().map(ZipEntry::getName).toList();
            assertThat(names).containsExactlyInAnyOrder("Cups/0001.jpg", "Cups/0002.jpg", "project.json");
        }
        studio.addClass();
        assertThat(studio.cards()).hasCount(3);
    }

    @Test
    void it_is_deleted_only_after_a_question(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        String address = studio.page().url();
        studio.choose("Delete");
        studio.answer("Cancel");
        assertThat(studio.cards()).hasCount(2);
        studio.choose("Delete");
        studio.answer("Delete project");
        assertThat(studio.toast("is deleted")).isVisible();
        studio.page().navigate(address);
        assertThat(studio.page().getByText("There is nothing here").first()).isVisible();
    }
}
