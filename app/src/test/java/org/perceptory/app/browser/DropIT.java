package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.perceptory.app.running.RunningPerceptory;

/** What is dragged lands in the class that it is dropped on, and nowhere else. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class DropIT {

    @TempDir
    private Path disk;

    @Test
    void files_land_in_the_class_they_are_dropped_on(Visitor student) throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        drop(
                studio,
                "Class 1",
                file("1.jpg", Scene.RED_BALLS, 1),
                file("2.jpg", Scene.RED_BALLS, 2),
                file("3.jpg", Scene.RED_BALLS, 3));
        studio.card("Class 1").hasPictures(3);

        drop(studio, "Class 2", file("4.jpg", Scene.BLUE_STRIPES, 4), file("5.jpg", Scene.BLUE_STRIPES, 5));
        studio.card("Class 2").hasPictures(2);
        studio.card("Class 1").hasPictures(3);

        studio.reload();
        studio.card("Class 1").hasPictures(3);
        studio.card("Class 2").hasPictures(2);
    }

    @Test
    void of_a_folder_every_picture_is_taken_to_the_bottom(Visitor student) throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        for (int i = 0; i < 120; i++) {
            file("Balls/" + i + ".jpg", Scene.RED_BALLS, i);
        }
        file("Balls/more/deeper/last.jpg", Scene.RED_BALLS, 500);
        Files.writeString(disk.resolve("Balls/.DS_Store"), "left by a computer");
        Files.writeString(disk.resolve("Balls/more/Thumbs.db"), "left by another");

        drop(studio, "Class 2", disk.resolve("Balls"), file("single.jpg", Scene.RED_BALLS, 501));

        studio.card("Class 2").hasPictures(122);
        assertThat(studio.words("not taken")).hasCount(0);
    }

    @Test
    void while_files_are_held_over_a_class_it_says_so(Visitor student) throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        try (var drag = new FileDrag(studio.page(), file("1.jpg", Scene.RED_BALLS, 1))) {
            drag.over(studio.card("Class 1").root());
            assertThat(studio.card("Class 1").words("Drop to add them")).isVisible();
            assertThat(studio.card("Class 2").words("Drop to add them")).hasCount(0);

            drag.over(studio.card("Class 2").root());
            assertThat(studio.card("Class 2").words("Drop to add them")).isVisible();
            assertThat(studio.card("Class 1").words("Drop to add them")).hasCount(0);
        }
    }

    @Test
    void a_file_dropped_beside_every_class_does_not_take_the_page_away(Visitor student) throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        Page page = studio.page();
        String address = page.url();
        try (var drag = new FileDrag(page, file("1.jpg", Scene.RED_BALLS, 1))) {
            drag.dropOn(studio.trainButton());
        }
        drop(studio, "Class 1", file("2.jpg", Scene.RED_BALLS, 2));
        studio.card("Class 1").hasPictures(1);
        assertThat(page.url()).isEqualTo(address);
        assertThat(student.context().pages()).hasSize(1);
    }

    @Test
    void pictures_are_dragged_from_class_to_class_and_back_by_undo(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 3);
        studio.card("Class 1").hasPictures(3);

        studio.card("Class 1").samples().dragFirstTo(studio.card("Class 2").samples());
        studio.card("Class 2").hasPictures(1);
        studio.card("Class 1").hasPictures(2);

        studio.card("Class 2").samples().undo();
        studio.card("Class 1").hasPictures(3);
    }

    private static void drop(StudioPage studio, String label, Path... paths) {
        try (var drag = new FileDrag(studio.page(), paths)) {
            drag.dropOn(studio.card(label).root());
        }
    }

    private Path file(String name, Scene scene, long seed) throws IOException {
        Path path = disk.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, scene.jpeg(seed));
    }
}
