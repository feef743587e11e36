package org.perceptory.pretraining.sound;

/**
 * By what a recording is known again, louder or softer, in another format: how loud it is from moment to moment.
 *
 * @param decibels of each hundredth of a second, the mean taken off
 */
record Likeness(double[] decibels) {
    private static final int MOMENT = 160;
    private static final double QUIETEST = 1e-6;
    private static final double SAME = 0.97;

    static Likeness of(short[] samples) {
        double[] decibels = new double[samples.length / MOMENT];
        double mean = 0;
        for (int i = 0; i < decibels.length; i++) {
            double sum = 0;
            for (int s = i * MOMENT; s < (i + 1) * MOMENT; s++) {
                double value = samples[s] / 32768.0;
                sum += value * value;
            }
            decibels[i] = 10 * Math.log10(sum / MOMENT + QUIETEST);
            mean += decibels[i] / decibels.length;
        }
        for (int i = 0; i < decibels.length; i++) {
            decibels[i] -= mean;
        }
        return new Likeness(decibels);
    }

    /** Whether both are as long and rise and fall together. */
    boolean isLike(Likeness other) {
        int length = Math.min(decibels.length, other.decibels.length);
        if (length == 0 || Math.abs(decibels.length - other.decibels.length) > 2) {
            return false;
        }
        double product = 0;
        double own = 1e-9;
        double others = 1e-9;
        for (int i = 0; i < length; i++) {
            product += decibels[i] * other.decibels[i];
            own += decibels[i] * decibels[i];
            others += other.decibels[i] * other.decibels[i];
        }
        return product / Math.sqrt(own * others) > SAME;
    }
}
