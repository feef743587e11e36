package org.perceptory.app.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perceptory.learning.image.AcceptedImage;
import org.perceptory.learning.image.ImageIntake;
import org.perceptory.learning.image.PerceptualHash;

/** The faces of the example: pictures like anybody's, and no two alike. */
class DrawnFaceTest {

    /** As near as two may be before the studio calls them copies: perceptory.limits.duplicate-distance. */
    private static final int COPY = 4;

    private static final long MOST_BYTES = 1_500_000;

    @ParameterizedTest
    @EnumSource
    void the_same_number_is_the_same_picture(Mood mood) {
        assertThat(new DrawnFace(mood, 3).png()).isEqualTo(new DrawnFace(mood, 3).png());
    }

    @Test
    void all_are_taken_as_they_are_and_weigh_little() {
        List<AcceptedImage> all = all();
        assertThat(all).hasSize(Mood.values().length * DrawnFaces.PER_MOOD).allSatisfy(face -> {
            assertThat(face.width()).isEqualTo(DrawnFace.SIDE);
            assertThat(face.height()).isEqualTo(DrawnFace.SIDE);
        });
        assertThat(all.stream().mapToLong(face -> face.jpeg().length).sum()).isLessThan(MOST_BYTES);
    }

    @Test
    void none_counts_as_a_copy_of_another() {
        List<AcceptedImage> all = all();
        var copies = new ArrayList<String>();
        for (int one = 0; one < all.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (PerceptualHash.distance(all.get(one).hash(), all.get(other).hash()) <= COPY) {
                    copies.add(one + " and " + other);
                }
            }
        }
        assertThat(copies).isEmpty();
    }

    private static List<AcceptedImage> all() {
        var intake = new ImageIntake();
        return Stream.of(Mood.values())
                .flatMap(mood -> IntStream.range(0, DrawnFaces.PER_MOOD)
                        .mapToObj(number -> intake.accept(new DrawnFace(mood, number).png())))
                .toList();
    }
}
