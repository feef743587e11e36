package org.perceptory.pretraining.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decodes sounds of any format to 16 kHz, one channel, with the program {@code ffmpeg}. It is given many files at a
 * time, since starting it takes longer than decoding a short sound.
 *
 * @param folder for files on their way
 */
public record FfmpegDecoder(Path folder) {

    /** The samples as numbers of -1 to 1. */
    public static float[] waveform(short[] samples) {
        float[] waveform = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            waveform[i] = samples[i] / 32768f;
        }
        return waveform;
    }

    /** Each sound as int16 samples, nothing for what is no sound. */
    public List<Optional<short[]>> decode(List<byte[]> files) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            Files.write(source(i), files.get(i));
        }
        // One file that cannot be read spoils the whole run, so then they are decoded one by one.
        if (!run(0, files.size())) {
            for (int i = 0; i < files.size(); i++) {
                if (!run(i, i + 1)) {
                    Files.deleteIfExists(result(i));
                }
            }
        }
        List<Optional<short[]>> sounds = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            sounds.add(
                    Files.exists(result(i)) ? Optional.of(samples(Files.readAllBytes(result(i)))) : Optional.empty());
            Files.deleteIfExists(source(i));
            Files.deleteIfExists(result(i));
        }
        return sounds;
    }

    private boolean run(int from, int to) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "quiet", "-nostdin", "-y", "-threads", "1"));
        for (int i = from; i < to; i++) {
            command.addAll(List.of("-i", source(i).toString()));
        }
        for (int i = from; i < to; i++) {
            command.addAll(List.of(
                    "-map",
                    (i - from) + ":a:0",
                    "-ac",
                    "1",
                    "-ar",
                    "16000",
                    "-f",
                    "s16le",
                    result(i).toString()));
        }
        try {
            return start(command).waitFor() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while decoding", interrupted);
        }
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start();
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "Sounds are decoded by FFmpeg, which was not found. Debian: apt-get install ffmpeg", missing);
        }
    }

    private static short[] samples(byte[] bytes) {
        short[] samples = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    private Path source(int index) {
        return folder.resolve(index + ".sound");
    }

    private Path result(int index) {
        return folder.resolve(index + ".s16");
    }
}
