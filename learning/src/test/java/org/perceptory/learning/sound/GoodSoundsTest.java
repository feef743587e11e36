package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever way a sine is written, the same sine is heard. */
class GoodSoundsTest {
    /** In seconds: a whole number of samples at each rate. */
    private static final double LENGTH = 0.4;

    private static final byte[] TAGGED = Wavs.latin("\0\0\0\0\u0010\0\u0080\0\0\u00aa\0\u0038\u009b\u0071");

    static Stream<Arguments> ways() {
        return Stream.of(Encoding.values())
                .filter(encoding -> encoding != Encoding.SIGNED_8)
                .flatMap(encoding -> IntStream.of(
                                5_000, 8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000)
                        .boxed()
                        .flatMap(rate ->
                                IntStream.of(1, 2, 6).mapToObj(channels -> Arguments.of(encoding, rate, channels))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aSineIsASine(Encoding encoding, int rate, int channels) {
        byte[] file = Wavs.of(encoding, rate, louderFromChannelToChannel(channels, rate));
        assertIsASine(encoding, new SoundIntake().listen(file));
    }

    @ParameterizedTest
    @CsvSource({
        "PCM_8, 22050, 1",
        "PCM_16, 48000, 2",
        "PCM_24, 48000, 6",
        "PCM_32, 44100, 2",
        "FLOAT_32, 96000, 1",
        "FLOAT_64, 16000, 8",
        "A_LAW, 8000, 1",
        "MU_LAW, 8000, 2"
    })
    void soItIsInTheExtensibleForm(Encoding encoding, int rate, int channels) {
        byte[] file = Wavs.riff(
                Wavs.extensible(
                        Wavs.tag(encoding), TAGGED, channels, rate, channels * encoding.bytes(), 8 * encoding.bytes()),
                Wavs.chunk("data", Wavs.samples(encoding, louderFromChannelToChannel(channels, rate))));
        assertIsASine(encoding, new SoundIntake().listen(file));
    }

    private static void assertIsASine(Encoding encoding, Waveform heard) {
        float[] sine = Sounds.sine(1_000, 0.5, LENGTH, Waveform.RATE);
        assertThat(heard.samples().length).isEqualTo(sine.length);
        assertThat(Sounds.difference(heard.samples(), sine, 200)).isLessThan(noise(encoding));
    }

    /** What the way of writing adds at most, dB. */
    private static double noise(Encoding encoding) {
        return switch (encoding) {
            case PCM_8, SIGNED_8 -> -48;
            case A_LAW, MU_LAW -> -40;
            default -> -75;
        };
    }

    /** From near silence to near full scale, half of it on average. */
    private static float[][] louderFromChannelToChannel(int channels, int rate) {
        float[][] all = new float[channels][];
        for (int channel = 0; channel < channels; channel++) {
            all[channel] = Sounds.sine(1_000, (channel + 0.5) / channels, LENGTH, rate);
        }
        return all;
    }
}
