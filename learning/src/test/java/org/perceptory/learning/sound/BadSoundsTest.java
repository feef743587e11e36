package org.perceptory.learning.sound;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that is no sound, or no good one, is refused with the code and the figures that say why. */
class BadSoundsTest {
    private static final byte[] SECOND = Wavs.chunk("data", new byte[32_000]);
    private static final byte[] FORMAT = Wavs.format(Encoding.PCM_16, 1, Waveform.RATE);

    private final SoundIntake intake = new SoundIntake(new SoundLimits(10_000_000, 5));

    static Stream<Arguments> noSounds() {
        return Stream.of(
                refused("zero bytes", new byte[0], SoundRefusal.EMPTY),
                refused("one byte", new byte[1], SoundRefusal.NOT_A_SOUND),
                refused("text named .wav", "bark.wav".getBytes(UTF_8), SoundRefusal.NOT_A_SOUND),
                refused("UTF-16", "\uFEFFhello".getBytes(UTF_16LE), SoundRefusal.NOT_A_SOUND),
                refused("HTML", "<!doctype html><title>404</title>".getBytes(UTF_8), SoundRefusal.NOT_A_SOUND),
                refused("JPEG", Wavs.latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"), SoundRefusal.NOT_A_SOUND),
                refused("WebP", Wavs.latin("RIFF\u0024\0\0\0WEBPVP8 "), SoundRefusal.NOT_A_SOUND),
                refused("HEIC", Wavs.latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), SoundRefusal.NOT_A_SOUND),
                refused("zip", Wavs.latin("PK\u0003\u0004\u0014\0\0\0"), SoundRefusal.NOT_A_SOUND));
    }

    static Stream<Arguments> films() {
        return Stream.of(
                refused("MP4", iso("isom", "vide"), SoundRefusal.VIDEO),
                refused("MP4 that begins as M4A", iso("M4A ", "vide"), SoundRefusal.VIDEO),
                refused(
                        "MP4, cut before its tracks",
                        Wavs.latin("\0\0\0\u0018ftypisom\0\0\2\0isommp42"),
                        SoundRefusal.VIDEO),
                refused("QuickTime", Wavs.latin("\0\0\0\u0008moov"), SoundRefusal.VIDEO),
                refused("AVI", Wavs.latin("RIFF\u0024\0\0\0AVI LIST"), SoundRefusal.VIDEO),
                refused(
                        "WebM",
                        Wavs.latin("\u001aE\u00df\u00a3\u009fB\u0086 webm \u0086\u0085V_VP8"),
                        SoundRefusal.VIDEO),
                refused("WebM with sound", Wavs.latin("\u001aE\u00df\u00a3 A_OPUS V_VP9"), SoundRefusal.VIDEO),
                refused("Ogg Theora", Wavs.latin("OggS\0\2" + "\0".repeat(22) + "\u0080theora"), SoundRefusal.VIDEO),
                refused("MPEG", Wavs.latin("\0\0\1\u00ba"), SoundRefusal.VIDEO));
    }

    static Stream<Arguments> otherSounds() {
        return Stream.of(
                refused("MP3 with a tag", Wavs.latin("ID3\u0003\0\0\0\0\0\0"), SoundRefusal.NOT_WAV, "MP3"),
                refused("MP3", Wavs.latin("\u00ff\u00fb\u0090\u0064"), SoundRefusal.NOT_WAV, "MP3"),
                refused("AAC", Wavs.latin("\u00ff\u00f1\u0050\u0080"), SoundRefusal.NOT_WAV, "AAC"),
                refused(
                        "Ogg Vorbis",
                        Wavs.latin("OggS\0\2" + "\0".repeat(22) + "\1vorbis"),
                        SoundRefusal.NOT_WAV,
                        "Ogg"),
                refused("FLAC", Wavs.latin("fLaC\0\0\0\""), SoundRefusal.NOT_WAV, "FLAC"),
                refused("M4A", iso("M4A ", "soun"), SoundRefusal.NOT_WAV, "M4A"),
                refused("MP4 without a picture", iso("isom", "soun"), SoundRefusal.NOT_WAV, "M4A"),
                refused(
                        "WebM",
                        Wavs.latin("\u001aE\u00df\u00a3 webm \u0086\u0086A_OPUS"),
                        SoundRefusal.NOT_WAV,
                        "WebM"),
                refused("AU", Wavs.latin(".snd\0\0\0\u0018"), SoundRefusal.NOT_WAV, "AU"),
                refused("AMR", Wavs.latin("#!AMR\n"), SoundRefusal.NOT_WAV, "AMR"),
                refused("MIDI", Wavs.latin("MThd\0\0\0\6"), SoundRefusal.NOT_WAV, "MIDI"),
                refused(
                        "WMA",
                        Wavs.latin("\u0030\u0026\u00b2\u0075\u008e\u0066\u00cf\u0011"),
                        SoundRefusal.NOT_WAV,
                        "Windows Media"),
                refused("RF64", named("RF64"), SoundRefusal.UNSUPPORTED, "RF64"),
                refused("BW64", named("BW64"), SoundRefusal.UNSUPPORTED, "BW64"));
    }

    static Stream<Arguments> headers() {
        byte[] good = Wavs.good();
        return Stream.of(
                refused("RIFF alone", Wavs.latin("RIFF"), SoundRefusal.TRUNCATED),
                refused("cut behind WAVE", Arrays.copyOf(good, 12), SoundRefusal.TRUNCATED),
                refused("cut in the format", Arrays.copyOf(good, 30), SoundRefusal.TRUNCATED),
                refused("cut behind the format", Arrays.copyOf(good, 36), SoundRefusal.TRUNCATED),
                refused("cut in the name of the samples", Arrays.copyOf(good, 39), SoundRefusal.TRUNCATED),
                refused("cut before the first sample", Arrays.copyOf(good, 44), SoundRefusal.NO_SAMPLES),
                refused("cut in the first sample", Arrays.copyOf(good, 45), SoundRefusal.NO_SAMPLES),
                refused(
                        "a chunk that never ends",
                        Wavs.riff(Wavs.chunk("LIST", 0xffffffffL, new byte[9]), FORMAT, SECOND),
                        SoundRefusal.TRUNCATED),
                refused(
                        "no samples, and a chunk behind",
                        Wavs.riff(FORMAT, Wavs.chunk("data", new byte[0]), Wavs.chunk("LIST", new byte[40_000])),
                        SoundRefusal.NO_SAMPLES),
                refused("no format", Wavs.riff(SECOND), SoundRefusal.DAMAGED),
                refused("format behind the samples", Wavs.riff(SECOND, FORMAT), SoundRefusal.DAMAGED),
                refused("two formats", Wavs.riff(FORMAT, FORMAT, SECOND), SoundRefusal.DAMAGED),
                refused("format too short", Wavs.riff(Wavs.chunk("fmt ", new byte[13]), SECOND), SoundRefusal.DAMAGED),
                refused("extensible and too short", wav(Wavs.EXTENSIBLE, 1, 16_000, 2, 16), SoundRefusal.DAMAGED));
    }

    static Stream<Arguments> formats() {
        return Stream.of(
                refused("0 channels", wav(1, 0, 16_000, 0, 16), SoundRefusal.NO_CHANNELS),
                refused("9 channels", wav(1, 9, 16_000, 18, 16), SoundRefusal.TOO_MANY_CHANNELS, 9, 8),
                refused(
                        "65,535 channels",
                        wav(1, 65_535, 16_000, 65_534, 16),
                        SoundRefusal.TOO_MANY_CHANNELS,
                        65_535,
                        8),
                refused("0 Hz", wav(1, 1, 0, 2, 16), SoundRefusal.NO_RATE),
                refused("1 Hz", wav(1, 1, 1, 2, 16), SoundRefusal.RATE_OUT_OF_RANGE, 1L, 1_000, 768_000),
                refused(
                        "1 GHz",
                        wav(1, 1, 1_000_000_000, 2, 16),
                        SoundRefusal.RATE_OUT_OF_RANGE,
                        1_000_000_000L,
                        1_000,
                        768_000),
                refused(
                        "4 GHz",
                        wav(1, 1, 0xffffffffL, 2, 16),
                        SoundRefusal.RATE_OUT_OF_RANGE,
                        0xffffffffL,
                        1_000,
                        768_000),
                refused("0 bits", wav(1, 1, 16_000, 2, 0), SoundRefusal.UNSUPPORTED, "PCM, 0 bits"),
                refused("999 Hz", wav(1, 1, 999, 2, 16), SoundRefusal.RATE_OUT_OF_RANGE, 999L, 1_000, 768_000),
                refused("64 bits", wav(1, 1, 16_000, 8, 64), SoundRefusal.UNSUPPORTED, "PCM, 64 bits"),
                refused("float of 16 bits", wav(3, 1, 16_000, 2, 16), SoundRefusal.UNSUPPORTED, "float, 16 bits"),
                refused("24 bits in 32", wav(1, 1, 16_000, 4, 24), SoundRefusal.UNSUPPORTED, "PCM, 24 bits in 32"),
                refused("20 bits in 32", wav(1, 2, 16_000, 8, 20), SoundRefusal.UNSUPPORTED, "PCM, 20 bits in 32"),
                refused("ADPCM without a head", wav(0x11, 2, 16_000, 7, 4), SoundRefusal.DAMAGED),
                refused("ADPCM in blocks of nothing", wav(2, 1, 16_000, 0, 4), SoundRefusal.DAMAGED),
                refused("ADPCM of 3 bits", wav(0x11, 1, 16_000, 256, 3), SoundRefusal.UNSUPPORTED, "IMA ADPCM, 3 bits"),
                refused("GSM in a WAV", wav(0x31, 1, 8_000, 65, 0), SoundRefusal.UNSUPPORTED, "GSM 6.10"),
                refused("MP3 in a WAV", wav(0x55, 2, 16_000, 1, 0), SoundRefusal.UNSUPPORTED, "MP3"),
                refused("never heard of", wav(4711, 1, 16_000, 2, 16), SoundRefusal.UNSUPPORTED, "format 4711"),
                refused(
                        "extensible of another kind",
                        Wavs.riff(Wavs.extensible(1, new byte[14], 1, 16_000, 2, 16), SECOND),
                        SoundRefusal.UNSUPPORTED,
                        "WAVE_FORMAT_EXTENSIBLE"));
    }

    static Stream<Arguments> aiffs() {
        byte[] sound = Aiffs.ssnd(0, new byte[32_000]);
        byte[] format = Aiffs.comm("", 1, 16_000, 16, 16_000);
        return Stream.of(
                refused("FORM alone", Wavs.latin("FORM"), SoundRefusal.TRUNCATED),
                refused(
                        "AIFF, cut in its format",
                        Wavs.latin("FORM\0\0\0\0AIFFCOMM\0\0\0\22\0\1"),
                        SoundRefusal.TRUNCATED),
                refused("AIFF without samples", Aiffs.form("", format), SoundRefusal.TRUNCATED),
                refused(
                        "AIFF without one sample",
                        Aiffs.form("", format, Aiffs.ssnd(0, new byte[0])),
                        SoundRefusal.NO_SAMPLES),
                refused("AIFF without a format", Aiffs.form("", sound), SoundRefusal.DAMAGED),
                refused("AIFF with two formats", Aiffs.form("", format, format, sound), SoundRefusal.DAMAGED),
                refused(
                        "AIFF, format too short",
                        Aiffs.form("", Aiffs.chunk("COMM", new byte[17]), sound),
                        SoundRefusal.DAMAGED),
                refused("AIFF-C without its kind", Aiffs.form("NONE", format, sound), SoundRefusal.DAMAGED),
                refused("AIFF, offset beyond its end", Aiffs.form("", format, beyond()), SoundRefusal.DAMAGED),
                refused("AIFF, 0 channels", aiff("", 0, 16, 16_000), SoundRefusal.NO_CHANNELS),
                refused("AIFF, 9 channels", aiff("", 9, 16, 16_000), SoundRefusal.TOO_MANY_CHANNELS, 9, 8),
                refused("AIFF, 0 Hz", aiff("", 1, 16, 1), SoundRefusal.RATE_OUT_OF_RANGE, 1L, 1_000, 768_000),
                refused("AIFF, 0 bits", aiff("", 1, 0, 16_000), SoundRefusal.UNSUPPORTED, "AIFF, 0 bits"),
                refused("AIFF, 40 bits", aiff("", 1, 40, 16_000), SoundRefusal.UNSUPPORTED, "AIFF, 40 bits"),
                refused("AIFF-C, MACE", aiff("MAC3", 1, 8, 16_000), SoundRefusal.UNSUPPORTED, "AIFF-C, MAC3"),
                refused("AIFF-C, no name", aiff("\1\2<b", 1, 8, 16_000), SoundRefusal.UNSUPPORTED, "AIFF-C, ??<b"),
                refused("silent AIFF", aiff("", 1, 16, 16_000), SoundRefusal.SILENT));
    }

    private static byte[] aiff(String kind, int channels, int bits, long rate) {
        return Aiffs.form(kind, Aiffs.comm(kind, channels, 16_000, bits, rate), Aiffs.ssnd(0, new byte[32_000]));
    }

    private static byte[] beyond() {
        return Aiffs.chunk("SSND", new byte[] {0x7f, -1, -1, -1, 0, 0, 0, 0, 1, 2, 3, 4});
    }

    static Stream<Arguments> sounds() {
        float[] sound = Sounds.sine(440, 0.5, 1, Waveform.RATE);
        float[] nan = sound.clone();
        nan[7_000] = Float.NaN;
        float[] infinite = sound.clone();
        infinite[15_999] = Float.NEGATIVE_INFINITY;
        return Stream.of(
                refused("no number", Wavs.of(Encoding.FLOAT_32, 1, 16_000, nan), SoundRefusal.NOT_NUMBERS),
                refused("infinite", Wavs.of(Encoding.FLOAT_64, 2, 16_000, infinite), SoundRefusal.NOT_NUMBERS),
                refused(
                        "beyond a float",
                        Wavs.riff(Wavs.format(Encoding.FLOAT_64, 1, 16_000), Wavs.chunk("data", beyondAFloat())),
                        SoundRefusal.NOT_NUMBERS),
                refused("silence", Wavs.of(Encoding.PCM_16, 1, 16_000, Sounds.silence(3)), SoundRefusal.SILENT),
                refused(
                        "too quiet",
                        Wavs.of(Encoding.PCM_16, 1, 16_000, Sounds.sine(440, 0.0013, 3, 16_000)),
                        SoundRefusal.SILENT),
                refused(
                        "silence with an offset",
                        Wavs.of(Encoding.PCM_16, 1, 16_000, Sounds.of(t -> 0.1, 3, 16_000)),
                        SoundRefusal.SILENT),
                refused(
                        "6 s where 5 are allowed",
                        Wavs.of(Encoding.PCM_8, 1, 8_000, Sounds.sine(440, 0.5, 6, 8_000)),
                        SoundRefusal.TOO_LONG,
                        6L,
                        5L),
                refused(
                        "11 MB where 10 are allowed",
                        new byte[11_000_000],
                        SoundRefusal.TOO_MANY_BYTES,
                        11_000_000L,
                        10_000_000L));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"noSounds", "films", "otherSounds", "headers", "formats", "aiffs", "sounds"})
    void refused(String what, byte[] file, SoundRefusal code, List<Object> figures) {
        byte[] before = file.clone();
        assertThatThrownBy(() -> intake.accept(file, Silence.SET_ASIDE))
                .isInstanceOfSatisfying(RefusedSoundException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.figures()).isEqualTo(figures);
                });
        assertThat(file).isEqualTo(before);
    }

    private static Arguments refused(String what, byte[] file, SoundRefusal code, Object... figures) {
        return arguments(what, file, code, List.of(figures));
    }

    private static byte[] wav(int tag, int channels, long rate, int frame, int bits) {
        return Wavs.riff(Wavs.format(tag, channels, rate, frame, bits), SECOND);
    }

    private static byte[] named(String name) {
        byte[] file = Wavs.good();
        System.arraycopy(Wavs.latin(name), 0, file, 0, 4);
        return file;
    }

    /** A file type, and the handler of one track far behind it. */
    private static byte[] iso(String brand, String handler) {
        return Wavs.latin("\0\0\0\u0010ftyp" + brand + "\0\0\0\0" + "mdat ".repeat(2_000)
                + "\0\0\0\u0021hdlr\0\0\0\0\0\0\0\0" + handler + "\0".repeat(13));
    }

    private static byte[] beyondAFloat() {
        byte[] data = new byte[8 * 16_000];
        Arrays.fill(data, (byte) 0x7e);
        return data;
    }
}
