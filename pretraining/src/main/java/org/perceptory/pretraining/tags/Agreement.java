package org.perceptory.pretraining.tags;

/**
 * How often the tags say what the teacher says.
 *
 * @param pictures that were asked about
 * @param first how many have the teacher's first class as their first
 * @param amongFive how many have the teacher's first class among their first five
 */
public record Agreement(int pictures, int first, int amongFive) {
    private static final int FIVE = 5;

    public static final Agreement NONE = new Agreement(0, 0, 0);

    /** Of one picture. */
    static Agreement of(float[] tags, float[] teacher) {
        int right = 0;
        for (int c = 1; c < teacher.length; c++) {
            right = teacher[c] > teacher[right] ? c : right;
        }
        int better = 0;
        for (float tag : tags) {
            better += tag > tags[right] ? 1 : 0;
        }
        return new Agreement(1, better == 0 ? 1 : 0, better < FIVE ? 1 : 0);
    }

    /** Of these and others. */
    public Agreement and(Agreement other) {
        return new Agreement(pictures + other.pictures, first + other.first, amongFive + other.amongFive);
    }

    @Override
    public String toString() {
        return "%d pictures: first %.1f %%, among five %.1f %%"
                .formatted(pictures, 100.0 * first / pictures, 100.0 * amongFive / pictures);
    }
}
