package org.perceptory.learning.onnx;

/**
 * YAMNet's front end written out in double precision: the Fourier sums term by term, the bands by their two slopes as
 * TensorFlow's {@code linear_to_mel_weight_matrix} describes them. It shares no code with the graph.
 */
public final class SlowLogMel {

    private SlowLogMel() {}

    /** {@code [frames][64]}. */
    public static double[][] of(float[] waveform) {
        double[][] spectrogram = new double[1 + (waveform.length - 400) / 160][64];
        for (int frame = 0; frame < spectrogram.length; frame++) {
            double[] magnitudes = magnitudes(waveform, frame * 160);
            for (int band = 0; band < 64; band++) {
                double sum = 0;
                for (int bin = 1; bin <= 256; bin++) {
                    sum += weight(bin, band) * magnitudes[bin];
                }
                spectrogram[frame][band] = Math.log(sum + 0.001);
            }
        }
        return spectrogram;
    }

    private static double[] magnitudes(float[] waveform, int start) {
        double[] magnitudes = new double[257];
        for (int bin = 0; bin <= 256; bin++) {
            double real = 0;
            double imaginary = 0;
            for (int n = 0; n < 400; n++) {
                double value = waveform[start + n] * (0.5 - 0.5 * Math.cos(2 * Math.PI * n / 400));
                real += value * Math.cos(2 * Math.PI * bin * n / 512);
                imaginary -= value * Math.sin(2 * Math.PI * bin * n / 512);
            }
            magnitudes[bin] = Math.hypot(real, imaginary);
        }
        return magnitudes;
    }

    private static double weight(int bin, int band) {
        double lowest = mel(125);
        double width = (mel(7500) - lowest) / 65;
        double lower = lowest + band * width;
        double centre = lower + width;
        double upper = centre + width;
        double at = mel(bin * 31.25);
        return Math.max(0, Math.min((at - lower) / (centre - lower), (upper - at) / (upper - centre)));
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }
}
