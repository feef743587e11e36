package org.perceptory.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.perceptory.app.text.Text;
import org.perceptory.learning.archive.ArchiveLimits;
import org.perceptory.learning.image.ImageLimits;
import org.perceptory.learning.sound.SoundLimits;

/** A zip may be as large as a request: who sends more is told so by one figure, and nothing else is larger. */
class LargestRequestTest {

    @Test
    void is_the_largest_zip() throws IOException {
        long request = largestRequest();
        assertThat(ArchiveLimits.DEFAULT.archiveBytes()).isEqualTo(request);
        assertThat(ArchiveLimits.SOUNDS.archiveBytes()).isEqualTo(request);
        assertThat(ImageLimits.DEFAULT.bytes()).isLessThan(request);
        assertThat((long) SoundLimits.DEFAULT.bytes()).isLessThan(request);
    }

    @Test
    void is_said_to_who_sends_more() throws IOException {
        assertThat(Text.of("problem.TOO_LARGE.detail")).contains(" %d MB ".formatted(largestRequest() >> 20));
    }

    private static long largestRequest() throws IOException {
        var settings = new Properties();
        try (InputStream in = LargestRequestTest.class.getResourceAsStream("/application.properties")) {
            settings.load(in);
        }
        return new MemorySizeConverter()
                .convert(settings.getProperty("quarkus.http.limits.max-body-size"))
                .asLongValue();
    }
}
