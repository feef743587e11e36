package org.perceptory.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perceptory.domain.model.Model;
import org.perceptory.learning.head.HeadBytes;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.PostgresResource;
import org.perceptory.worker.Backbones;

/** The programs of a bundle, run as a person would run them, answer as the trained model does. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ExamplesTest {
  @Inject Given people;
  @Inject ModelBundle bundle;
  @Inject Backbones backbones;
  @TempDir Path folder;
  private Model model;

  @BeforeEach
  void unpack() throws IOException {
    model = people.model(people.student(), 0);
    byte[] file = bundle.zip(model, LabelsJson.of("Käse & <Hunde>", model, 0));
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.copy(zip, folder.resolve(entry.getName()));
      }
    }
    Files.write(folder.resolve("picture.png"), Pictures.encode(Pictures.image(Kind.SQUARES, 5), "png"));
  }

  @Test
  void theSameModelGivesTheSameBundle() {
    LabelsJson labels = LabelsJson.of("Any", model, 0);

    assertThat(bundle.zip(model, labels)).isEqualTo(bundle.zip(model, labels));
  }

  @Test
  void theReadmeSaysWhatItIs() throws IOException {
    assertThat(folder.resolve("README.md")).content()
        .contains("# Käse &amp; &lt;Hunde>, model 1", "- Käse 🧀", "93 times out of 100", "3e-07")
        .contains("licence Apache-2.0")
        .doesNotContain("{{");
  }

  @Test
  void javaAnswers() throws Exception {
    Path runtime = Path.of(OrtEnvironment.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    assertAnswers(run(java(), "--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8",
        "-cp", runtime.toString(), "Example.java", "picture.png"));
  }

  @Test
  void pythonAnswers() throws Exception {
    if (Program.run(folder, "python3", "-c", "import numpy, onnxruntime, PIL").succeeded()) {
      assertAnswers(run("python3", "-X", "utf8", "example.py", "picture.png"));
    } else {
      System.out.println("Python or its onnxruntime is not here: example.py is only looked at.");
      assertThat(folder.resolve("example.py")).content().contains("onnxruntime.InferenceSession");
    }
  }

  @Test
  void javaScriptAnswers() throws Exception {
    String modules = System.getenv("PERCEPTORY_EXAMPLE_MODULES");
    if (modules != null) {
      Files.createSymbolicLink(folder.resolve("node_modules"), Path.of(modules));
      assertAnswers(run("node", "example.mjs", "picture.png"));
    } else {
      System.out.println("PERCEPTORY_EXAMPLE_MODULES names no node_modules: example.mjs is only parsed.");
      run("node", "--check", "example.mjs");
    }
  }

  private String run(String... command) throws IOException, InterruptedException {
    Program.Outcome outcome = Program.run(folder, command);
    assertThat(outcome.succeeded()).as(outcome.text()).isTrue();
    return outcome.text();
  }

  private void assertAnswers(String printed) {
    float[] expected = expected();
    List<String> lines = printed.lines().toList();
    for (int k = 0; k < expected.length; k++) {
      assertThat(lines.get(k)).endsWith("  " + Given.NAMES.get(k));
      assertThat(Float.parseFloat(lines.get(k).strip().split(" ")[0])).isCloseTo(expected[k], within(2e-4f));
    }
    assertThat(lines.get(expected.length)).isIn(Given.NAMES);
  }

  private float[] expected() {
    BufferedImage picture = Pictures.image(Kind.SQUARES, 5);
    byte[] rgb = new byte[3 * picture.getWidth() * picture.getHeight()];
    for (int i = 0; i < rgb.length; i++) {
      int pixel = i / 3;
      rgb[i] = (byte) (picture.getRGB(pixel % picture.getWidth(), pixel / picture.getWidth()) >> 16 - 8 * (i % 3));
    }
    RgbImage image = new RgbImage(picture.getWidth(), picture.getHeight(), rgb);
    return HeadBytes.read(model.head).probabilities(backbones.load(Given.BACKBONE).embed(List.of(image))[0]);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
