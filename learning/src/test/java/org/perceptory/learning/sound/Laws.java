package org.perceptory.learning.sound;

/** The encoders of ITU-T G.711, of samples of 16 bits. */
final class Laws {
    private Laws() {}

    static byte muLaw(int sample) {
        int amplitude = Math.min(Math.abs(sample), 32_635) + 132;
        int segment = 24 - Integer.numberOfLeadingZeros(amplitude);
        int bits = segment << 4 | amplitude >> segment + 3 & 0xf;
        return (byte) ~(sample < 0 ? 0x80 | bits : bits);
    }

    static byte aLaw(int sample) {
        int amplitude = Math.min(sample < 0 ? ~sample : sample, 32_767);
        int segment = Math.max(0, 24 - Integer.numberOfLeadingZeros(amplitude));
        int bits = segment << 4 | amplitude >> Math.max(4, segment + 3) & 0xf;
        return (byte) ((sample < 0 ? bits : 0x80 | bits) ^ 0x55);
    }
}
