package org.perceptory.app.example;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.perceptory.app.intake.SampleIntake;
import org.perceptory.learning.image.AcceptedImage;

/**
 * The pictures of the example, drawn and checked when somebody first asks for them, which takes a second, and kept: a
 * whole class may ask at once. 60 of them are about 1.3 MB.
 */
@ApplicationScoped
class DrawnFaces {

    static final int PER_MOOD = 20;

    private final SampleIntake intake;
    private final Map<Mood, List<AcceptedImage>> drawn = new EnumMap<>(Mood.class);

    DrawnFaces(SampleIntake intake) {
        this.intake = intake;
    }

    synchronized List<AcceptedImage> of(Mood mood) {
        return drawn.computeIfAbsent(
                mood,
                of -> IntStream.range(0, PER_MOOD)
                        .parallel()
                        .mapToObj(number -> intake.accept(new DrawnFace(of, number).png()))
                        .toList());
    }
}
