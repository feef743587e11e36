package org.perceptory.learning.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;

/** The file that is kept: WAV, 16 bits, mono, 16 kHz. The same samples give the same bytes. */
public final class StoredSound {
    private static final int HEADER = 44;
    private static final PcmLayout FORMAT =
            new PcmLayout(Encoding.PCM_16, ByteOrder.LITTLE_ENDIAN, 16, 1, Waveform.RATE);

    private StoredSound() {}

    /** @return {@code 44 + 2 n} bytes; what was 16-bit before comes back unchanged */
    public static byte[] encode(Waveform sound) {
        int bytes = FORMAT.frame() * sound.samples().length;
        ByteBuffer wav = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(name("RIFF")).putInt(HEADER - 8 + bytes).put(name("WAVE"));
        wav.put(name("fmt ")).putInt(16).putShort((short) 1).putShort((short) FORMAT.channels());
        wav.putInt(FORMAT.rate()).putInt(FORMAT.rate() * FORMAT.frame());
        wav.putShort((short) FORMAT.frame()).putShort((short) 16);
        wav.put(name("data")).putInt(bytes);
        for (float sample : sound.samples()) {
            wav.putShort((short) Math.clamp(Math.round(sample * 32_768), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        return wav.array();
    }

    /**
     * @param wav as {@link #encode} made it
     * @throws RefusedSoundException {@link SoundRefusal#DAMAGED} when it is no such file any more
     */
    public static Waveform decode(byte[] wav) {
        try {
            if (SoundFile.open(wav) instanceof PcmFrames frames
                    && frames.layout().equals(FORMAT)) {
                return samples(frames);
            }
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        } catch (RefusedSoundException e) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED, e);
        }
    }

    /** As {@link PcmFrames#sample} does for this one format: embedding waits for it. */
    private static Waveform samples(PcmFrames file) {
        ShortBuffer stored = ByteBuffer.wrap(file.file(), file.start(), FORMAT.frame() * file.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        float[] samples = new float[file.length()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = stored.get(i) / 32_768f;
        }
        return new Waveform(samples);
    }

    private static byte[] name(String chunk) {
        return chunk.getBytes(StandardCharsets.ISO_8859_1);
    }
}
