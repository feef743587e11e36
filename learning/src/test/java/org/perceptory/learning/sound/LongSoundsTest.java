package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A long recording costs no more than its header when it is refused, and little more than its result when not. */
class LongSoundsTest {
    private static final long MEGABYTE = 1_000_000;

    private final SoundIntake intake = new SoundIntake();

    @Test
    void twoHoursAreRefusedBeforeTheyAreDecoded() {
        byte[] file =
                Wavs.riff(Wavs.format(Encoding.PCM_8, 1, 8_000), Wavs.chunk("data", new byte[2 * 60 * 60 * 8_000]));
        long before = allocated();
        assertThatThrownBy(() -> intake.accept(file, Silence.SET_ASIDE))
                .isInstanceOfSatisfying(RefusedSoundException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(SoundRefusal.TOO_LONG);
                    assertThat(refusal.figures()).containsExactly(7_200L, 600L);
                });
        assertThat(allocated() - before).isLessThan(MEGABYTE);
    }

    @Test
    void aHeaderThatSaysTwoHoursReservesNothing() {
        byte[] file = Wavs.riff(
                Wavs.format(Encoding.PCM_16, 8, 192_000), Wavs.chunk("data", 0xfffffff0L, new byte[192_000 * 16]));
        intake.accept(Wavs.good(), Silence.KEEP);
        long before = allocated();
        assertThat(intake.accept(file, Silence.KEEP).seconds()).hasSize(1);
        assertThat(allocated() - before).isLessThan(8 * MEGABYTE);
    }

    @Test
    void tenMinutesAreTaken() {
        byte[] file = Wavs.riff(
                Wavs.format(Encoding.PCM_8, 2, Waveform.RATE),
                Wavs.chunk("data", new byte[10 * 60 * Waveform.RATE * 2]));
        assertThat(intake.listen(file).millis()).isEqualTo(600_000);
    }

    @Test
    void theOldSamplesAreNeverThereAllAtOnce() {
        byte[] file =
                Wavs.riff(Wavs.format(Encoding.FLOAT_32, 8, 96_000), Wavs.chunk("data", new byte[10 * 96_000 * 32]));
        intake.listen(Wavs.of(Encoding.FLOAT_32, 8, 96_000, Sounds.silence(3)));
        long before = allocated();
        assertThat(intake.listen(file).samples()).hasSize(160_000);
        assertThat(allocated() - before).isLessThan(3 * MEGABYTE);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
