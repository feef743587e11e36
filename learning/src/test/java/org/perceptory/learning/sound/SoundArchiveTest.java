package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.perceptory.learning.archive.ArchiveLimits;
import org.perceptory.learning.archive.ArchivePlan;
import org.perceptory.learning.archive.ArchiveReader;
import org.perceptory.learning.archive.ArchiveRefusal;
import org.perceptory.learning.archive.ArchiveVisitor;
import org.perceptory.learning.archive.RefusedArchiveException;

/** A zip of recordings, a folder a class. */
class SoundArchiveTest {

    @Test
    void recordingsReachTheirClasses() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("noises/hiss/1.wav", Wavs.of(Encoding.PCM_24, 2, 32_000, Sounds.noise(1, 0.5, 5)));
        files.put("noises/hiss/2.wav", Wavs.of(Encoding.PCM_16, 1, 16_000, Sounds.silence(2)));
        files.put("noises/hiss/notes.txt", Wavs.latin("loud"));
        files.put("noises/beep/1.wav", Wavs.good());
        files.put("noises/beep/2.mp3", Wavs.latin("ID3\u0003\0\0\0\0\0\0"));
        files.put("noises/readme.txt", new byte[1]);
        Told told = new Told();
        ArchiveReader.ofSounds().read(zip(files), told);
        assertThat(told.lines)
                .containsExactly(
                        "hiss: 1.wav, 3 s",
                        "hiss: 2.wav, SILENT",
                        "noises/hiss/notes.txt: NOT_A_SAMPLE",
                        "beep: 1.wav, 2 s",
                        "beep: 2.mp3, NOT_WAV",
                        "noises/readme.txt: NOT_A_SAMPLE");
    }

    /** What the border of sounds lets in fits into a zip, and is more than pictures may be. */
    @Test
    void asLongAsAnyRecording() throws IOException {
        byte[] large = Wavs.of(Encoding.FLOAT_64, 8, Waveform.RATE, Sounds.noise(1, 0.5, 50));
        assertThat(large.length).isGreaterThan(ArchiveLimits.DEFAULT.entryBytes());
        assertThat(ArchiveLimits.SOUNDS.entryBytes()).isEqualTo(SoundLimits.DEFAULT.bytes());
        Told told = new Told();
        ArchiveReader.ofSounds().read(zip(Map.of("hiss/1.wav", large)), told);
        assertThat(told.lines).containsExactly("hiss: 1.wav, 50 s");
    }

    @Test
    void minutesOfDigitalSilenceAreABomb() {
        Map<String, byte[]> files = Map.of(
                "quiet/1.wav",
                Wavs.riff(Wavs.format(Encoding.PCM_16, 1, Waveform.RATE), Wavs.chunk("data", new byte[15_000_000])));
        assertThatThrownBy(() -> ArchiveReader.ofSounds().read(zip(files), new Told()))
                .isInstanceOfSatisfying(
                        RefusedArchiveException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ArchiveRefusal.BOMB));
    }

    private static ByteArrayInputStream zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** What became of each file, as an intake would have it. */
    private static final class Told implements ArchiveVisitor {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void file(ArchivePlan.Placed place, String fileName, byte[] bytes) {
            String outcome;
            try {
                outcome = new SoundIntake()
                                .accept(bytes, Silence.SET_ASIDE)
                                .seconds()
                                .size() + " s";
            } catch (RefusedSoundException refusal) {
                outcome = refusal.code().name();
            }
            lines.add("%s: %s, %s".formatted(place.className().orElseThrow(), fileName, outcome));
        }

        @Override
        public void refused(String path, ArchiveRefusal code, List<Object> figures) {
            lines.add(path + ": " + code);
        }
    }
}
