package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;

/** A zip with a folder a class is seen to go up byte by byte, can be stopped, and says what became of it. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class ArchiveIT {

    private static final int SLOW = 300_000;
    private static final int LARGE = 3_000_000;
    /** Needs 100 s at that pace: whoever stops it, however late, stops it in the middle. */
    private static final int HUGE = 30_000_000;

    private static final Pattern SOMETHING_HAS_GONE = Pattern.compile("(0\\.[1-9]|[1-9]\\d?\\.\\d) of");

    @Test
    void it_shows_how_much_has_gone_and_then_what_was_added_and_what_was_not(Visitor student) throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        ArchivePart archive = studio.archive();
        CDPSession network = throttle(student, studio, SLOW);

        archive.choose(shapes(zip(LARGE)));
        assertThat(archive.preview()).containsText("shapes.zip would add 6 pictures to 2 classes.");
        assertThat(archive.preview()).containsText("The empty classes Class 1 and Class 2 will go.");
        archive.agree();

        assertThat(archive.status()).containsText("Sending shapes.zip");
        assertThat(archive.status()).containsText(Pattern.compile("[1-9]\\.\\d of 3\\.\\d MB"));
        double share = ((Number) archive.bar().evaluate("bar => bar.value")).doubleValue();
        assertThat(share).isGreaterThan(0).isLessThanOrEqualTo(1);
        network.detach();
        assertThat(archive.status()).containsText("shapes.zip: 5 pictures added to 2 classes, 2 files not taken.");
        assertThat(studio.words("2 files were not taken:")).isVisible();
        assertThat(studio.words("Balls/letter.jpg")).isVisible();
        studio.card("Balls").hasPictures(3);
        studio.card("Stripes").hasPictures(2);
    }

    @Test
    void it_can_be_stopped_and_leaves_nothing(Visitor student) throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        CDPSession network = throttle(student, studio, SLOW);
        ArchivePart archive = studio.archive();
        archive.choose(shapes(zip(HUGE)));
        archive.agree();
        assertThat(archive.status()).containsText(SOMETHING_HAS_GONE);

        archive.stop();
        network.detach();

        assertThat(archive.status()).containsText("shapes.zip was stopped. Nothing of it was added.");
        studio.reload();
        assertThat(studio.cards()).hasCount(2);
        assertThat(studio.exactWords("No pictures yet.")).hasCount(2);
    }

    @Test
    void where_the_connection_is_lost_it_can_be_sent_again_and_adds_nothing_twice(Visitor student) throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.page()
                .route(
                        "**/archive?upload=*",
                        route -> {
                            route.fetch();
                            route.abort();
                        },
                        new Page.RouteOptions().setTimes(1));

        ArchivePart archive = studio.archive();
        archive.choose(shapes(zip(0)));
        archive.agree();

        assertThat(archive.status()).containsText("shapes.zip did not get through. The server could not be reached.");
        archive.tryAgain();
        assertThat(archive.status()).containsText("shapes.zip: 5 pictures added to 2 classes");
        studio.card("Balls").hasPictures(3);
        studio.card("Stripes").hasPictures(2);
    }

    @Test
    void nothing_is_added_before_the_person_agrees(Visitor student) throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        ArchivePart archive = studio.archive();
        archive.choose(shapes(zip(0)));
        assertThat(archive.preview()).containsText("Balls");
        assertThat(archive.preview()).containsText("1 file is left out");

        archive.cancel();

        assertThat(archive.status()).containsText("Nothing of it was added.");
        studio.reload();
        assertThat(studio.exactWords("No pictures yet.")).hasCount(2);
    }

    @Test
    void what_lies_in_a_folder_test_is_put_aside_and_taken_back(Visitor student) throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        ArchivePart archive = studio.archive();
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 4; i++) {
            files.put((i == 3 ? "test" : "train") + "/Balls/" + i + ".jpg", Scene.RED_BALLS.jpeg(i));
            files.put((i == 3 ? "test" : "train") + "/Stripes/" + i + ".jpg", Scene.BLUE_STRIPES.jpeg(i));
        }
        archive.choose(shapes(zip(files)));
        assertThat(archive.preview()).containsText("Put the 2 pictures in the folder “test” aside");
        archive.agree();

        assertThat(archive.status()).containsText("shapes.zip: 8 pictures added to 2 classes, 2 of them put aside.");
        assertThat(studio.exactWords("4 pictures, 1 put aside")).hasCount(2);
        studio.train();
        assertThat(studio.page().locator("#test-figures")).containsText("put aside");
    }

    @Test
    void one_that_is_refused_says_why(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        studio.archive().choose(shapes("Not a zip".getBytes(StandardCharsets.UTF_8)));
        assertThat(studio.words("1 file was not taken:")).isVisible();
        assertThat(studio.words("This is not a zip, whatever its name says.")).isVisible();
    }

    private static FilePayload shapes(byte[] content) {
        return new FilePayload("shapes.zip", "application/zip", content);
    }

    /** Lets so many bytes a second go up. */
    private static CDPSession throttle(Visitor student, StudioPage studio, int bytesASecond) {
        CDPSession network = student.context().newCDPSession(studio.page());
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytesASecond);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", conditions);
        return network;
    }

    /**
     * Two folders with three and two pictures, a letter, and a file beside the folders that no compression makes
     * smaller.
     */
    private static byte[] zip(int ballast) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 3; i++) {
            files.put("Balls/" + i + ".jpg", Scene.RED_BALLS.jpeg(i));
        }
        for (int i = 0; i < 2; i++) {
            files.put("Stripes/" + i + ".jpg", Scene.BLUE_STRIPES.jpeg(i));
        }
        files.put("Balls/letter.jpg", "Dear reader".getBytes(StandardCharsets.UTF_8));
        byte[] noise = new byte[ballast + 1];
        new Random(1).nextBytes(noise);
        files.put("noise.bin", noise);
        return zip(files);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
