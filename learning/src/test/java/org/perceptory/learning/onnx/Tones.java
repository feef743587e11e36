package org.perceptory.learning.onnx;

import java.util.SplittableRandom;

/** Made-up sounds of 16 kHz. */
public final class Tones {

  private Tones() {}

  public static float[] sine(int length, double hertz, double amplitude) {
    float[] waveform = new float[length];
    for (int i = 0; i < length; i++) {
      waveform[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / 16_000));
    }
    return waveform;
  }

  /** A sine whose pitch rises evenly. */
  public static float[] chirp(int length, double from, double to, double amplitude) {
    float[] waveform = new float[length];
    for (int i = 0; i < length; i++) {
      double seconds = i / 16_000.0;
      double rise = (to - from) / (length / 16_000.0);
      waveform[i] = (float) (amplitude * Math.sin(2 * Math.PI * (from * seconds + rise * seconds * seconds / 2)));
    }
    return waveform;
  }

  public static float[] noise(int length, double amplitude, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] waveform = new float[length];
    for (int i = 0; i < length; i++) {
      waveform[i] = (float) random.nextDouble(-amplitude, amplitude);
    }
    return waveform;
  }

  public static float[] click(int length, int at) {
    float[] waveform = new float[length];
    waveform[at] = 1;
    return waveform;
  }

  public static float[] sum(float[] a, float[] b) {
    float[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }
}
