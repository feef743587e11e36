package org.perceptory.app.text;

/** What a model made of the samples of a class, in words. */
public final class Verdict {

    private Verdict() {}

    /** @param predicted the name of the class that they were taken for; of the same one they were recognised */
    public static String of(String actual, String predicted) {
        return actual.equals(predicted)
                ? Text.of("verdict.right", actual)
                : Text.of("verdict.wrong", actual, predicted);
    }

    /** @param probability that the model gave it, 0 to 1 */
    public static String of(String actual, String predicted, double probability) {
        return Text.of("verdict.probable", of(actual, predicted), probability);
    }
}
