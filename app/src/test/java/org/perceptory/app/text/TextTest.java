package org.perceptory.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Palette;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.JobStage;
import org.perceptory.learning.archive.ArchiveRefusal;
import org.perceptory.learning.catalogue.BackboneFault;
import org.perceptory.learning.image.ImageRefusal;
import org.perceptory.learning.sound.SoundRefusal;
import org.perceptory.worker.backbone.DownloadFault;

/** Every word that the code asks for is there, and can be formatted. */
class TextTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY = Pattern.compile("Text\\.(?:of|in)\\((?:[\\w.()]+, )?\"([^\"]+)\"\\s*[,)]");

    @Test
    void every_key_in_the_sources_has_words() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        .filter(key -> !Text.has(key))
                        .forEach(key -> missing.add(file.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void words_for_sounds_stand_beside_words_for_pictures() {
        var bundle = ResourceBundle.getBundle("messages.perceptory");
        var own = bundle.keySet().stream()
                .filter(key -> key.endsWith("." + Modality.AUDIO))
                .toList();
        assertThat(own).isNotEmpty().allMatch(key -> Text.has(key.substring(0, key.lastIndexOf('.'))));
    }

    @Test
    void every_code_has_words() {
        var keys = new ArrayList<String>();
        Arrays.stream(Refusal.values()).forEach(code -> keys.add("refusal." + code));
        Arrays.stream(FailureCode.values()).forEach(code -> keys.add("training.failed." + code));
        Arrays.stream(JobStage.values())
                .forEach(stage -> keys.addAll(List.of("training.stage." + stage, "training.stage.short." + stage)));
        Arrays.stream(ImageRefusal.values()).forEach(code -> keys.add("refused.image." + code));
        Arrays.stream(SoundRefusal.values()).forEach(code -> keys.add("refused.sound." + code));
        Arrays.stream(BackboneFault.values()).forEach(code -> keys.add("backbones.fault." + code));
        Arrays.stream(DownloadFault.values()).forEach(code -> keys.add("backbones.download." + code));
        Arrays.stream(ArchiveRefusal.values()).forEach(code -> keys.add("refused.archive." + code));
        Palette.colors().forEach(color -> keys.add("colour." + color.substring(1)));
        assertThat(keys).allMatch(Text::has);
    }

    @Test
    void every_way_to_fail_has_its_sentence_and_no_other_is_there() {
        String prefix = "training.failed.";
        assertThat(ResourceBundle.getBundle("messages.perceptory").keySet())
                .filteredOn(key -> key.startsWith(prefix))
                // Words for sounds stand beside these, as shown above.
                .filteredOn(key -> !key.endsWith("." + Modality.AUDIO))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FailureCode.values())
                        .map(code -> prefix + code)
                        .toList());
    }

    @Test
    void all_words_can_be_formatted_and_hold_no_straight_apostrophe() {
        var bundle = ResourceBundle.getBundle("messages.perceptory");
        for (String key : bundle.keySet()) {
            String words = bundle.getString(key);
            assertThat(new MessageFormat(words).toPattern()).as(key).isNotBlank();
            assertThat(words.replace("'{'", "").replace("'}'", "")).as(key).doesNotContain("'");
        }
    }
}
