package org.perceptory.app.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.learning.backbone.Session;
import org.perceptory.learning.image.ImageDecoder;
import org.perceptory.learning.image.ImageIntake;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.PostgresResource;

/** Whoever downloads a model gets the answers that the server gives, to the same files. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ServerAndFileTest {
    private static final double SAME = 1e-3;
    /** Of a picture that the server makes smaller first. */
    private static final double ALIKE = 2e-2;

    @Inject
    Given people;

    @Inject
    Trainings trainings;

    private record Case(int width, int height, String format, double tolerance) {}

    private static final List<Case> CASES = List.of(
            new Case(64, 48, "png", SAME),
            new Case(224, 299, "jpg", SAME),
            new Case(320, 320, "png", SAME),
            new Case(640, 480, "jpg", SAME),
            new Case(1281, 723, "png", SAME),
            new Case(1080, 1920, "jpg", SAME),
            new Case(4032, 3024, "jpg", SAME),
            new Case(5000, 4000, "jpg", ALIKE));

    @Test
    void answerTheSame() throws IOException {
        Person student = people.student();
        Model model = trainings.train(student, 0);
        String bearer = people.bearer(student);
        byte[] onnx = given().header("Authorization", bearer)
                .get("/api/v1/models/" + model.id + "/model.onnx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        double stored = 0;
        try (Session file = new Session(onnx, 1)) {
            for (Case c : CASES) {
                byte[] picture = Pictures.encode(sharp(c), c.format());
                float[] expected = file.run(List.of(decoded(picture)), "probabilities")[0].row(0);
                List<Float> answered = given().header("Authorization", bearer)
                        .contentType("application/octet-stream")
                        .body(picture)
                        .post("/api/v1/models/" + model.id + "/predictions")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("predictions.probability", Float.class);
                for (int k = 0; k < expected.length; k++) {
                    assertThat((double) Math.abs(answered.get(k) - expected[k]))
                            .as("%s, class %d", c, k)
                            .isLessThan(c.tolerance());
                }
                RgbImage kept =
                        ImageDecoder.decode(new ImageIntake().accept(picture).jpeg());
                stored = Math.max(
                        stored,
                        Math.abs(file.run(List.of(kept), "probabilities")[0].row(0)[0] - expected[0]));
            }
        }
        assertThat(stored).as("what storing these pictures would change").isGreaterThan(10 * SAME);
    }

    /** Bars and circles under a grid of single pixels, which every compression and every resizing changes. */
    private static BufferedImage sharp(Case c) {
        BufferedImage picture = new BufferedImage(c.width(), c.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.drawImage(Pictures.image(Kind.BARS, c.width()), 0, 0, c.width() / 2, c.height(), null);
        brush.drawImage(Pictures.image(Kind.CIRCLES, c.width()), c.width() / 2, 0, c.width() / 2, c.height(), null);
        brush.setColor(Color.BLACK);
        for (int x = 0; x < c.width(); x += 3) {
            brush.drawLine(x, 0, x, c.height());
        }
        brush.dispose();
        return picture;
    }

    /** As a person's own program reads a picture. */
    private static RgbImage decoded(byte[] file) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        byte[] rgb = new byte[3 * pixels.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (pixels[i / 3] >> 16 - 8 * (i % 3));
        }
        return new RgbImage(picture.getWidth(), picture.getHeight(), rgb);
    }
}
