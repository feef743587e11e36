package org.perceptory.pretraining.teacher;

/** What teacher and student look at, and of how many numbers the teacher's answer is. */
public enum Subject {
    /** Photos; the teacher gives probabilities of classes of which one is right. */
    PICTURES(1280, 1001, 3),
    /** Spectrograms of sounds; the teacher gives a probability for each class, of which several may be right. */
    SOUNDS(1024, 521, 1);

    private final int embedding;
    private final int scores;
    private final int channels;

    Subject(int embedding, int scores, int channels) {
        this.embedding = embedding;
        this.scores = scores;
        this.channels = channels;
    }

    /** Numbers of the teacher's embedding. */
    public int embedding() {
        return embedding;
    }

    /** Classes that the teacher knows. */
    public int scores() {
        return scores;
    }

    /** Of the pictures that the student is shown: red, green and blue, or one. */
    public int channels() {
        return channels;
    }
}
