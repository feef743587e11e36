package org.perceptory.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.sample.Extent;
import org.perceptory.domain.sample.SampleView;

/** When the studio gives advice, and when it leaves people in peace. */
class AdviceTest {

    private final Label cats = label("Cats");
    private final Label dogs = label("Dogs");

    @Test
    void says_nothing_of_an_empty_project_and_of_a_good_one() {
        assertThat(Advice.on(Modality.IMAGE, List.of(cats, dogs), List.of())).isEmpty();
        assertThat(advice(takes(cats, 10), takes(dogs, 8))).isEmpty();
    }

    @Test
    void says_which_class_was_taken_in_one_go() {
        assertThat(advice(oneTake(cats, 20), takes(dogs, 20)))
                .singleElement()
                .asString()
                .contains("Cats", "in one go");
    }

    @Test
    void a_single_picture_is_no_take() {
        assertThat(advice(oneTake(cats, 1), takes(dogs, 2))).isEmpty();
    }

    @Test
    void says_which_class_has_far_fewer_pictures() {
        assertThat(advice(takes(cats, 30), takes(dogs, 10)))
                .singleElement()
                .asString()
                .contains("Cats", "30", "Dogs", "10");
        assertThat(advice(takes(cats, 29), takes(dogs, 10))).isEmpty();
    }

    @Test
    void says_how_many_pictures_look_alike() {
        var alike =
                IntStream.range(0, 5).mapToObj(i -> sample(cats, UUID.randomUUID(), Optional.of(UUID.randomUUID())));
        assertThat(advice(Stream.concat(alike, takes(cats, 10)), takes(dogs, 12)))
                .singleElement()
                .asString()
                .startsWith("5 ");
    }

    @Test
    void warns_of_a_project_of_sounds_without_background_noise() {
        Label background = label("Background noise");
        background.background = true;
        var sounds = Stream.concat(takes(cats, 5), takes(dogs, 5)).toList();
        var withNoise = Stream.concat(sounds.stream(), takes(background, 5)).toList();

        assertThat(Advice.on(Modality.AUDIO, List.of(background, cats, dogs), List.of()))
                .isEmpty();
        assertThat(Advice.on(Modality.AUDIO, List.of(background, cats, dogs), sounds))
                .singleElement()
                .asString()
                .contains("no background noise");
        assertThat(Advice.on(Modality.AUDIO, List.of(background, cats, dogs), withNoise))
                .isEmpty();
    }

    private List<String> advice(Stream<SampleView> some, Stream<SampleView> others) {
        return Advice.on(
                Modality.IMAGE, List.of(cats, dogs), Stream.concat(some, others).toList());
    }

    private static Stream<SampleView> takes(Label label, int count) {
        return Stream.generate(() -> sample(label, UUID.randomUUID(), Optional.empty()))
                .limit(count);
    }

    private static Stream<SampleView> oneTake(Label label, int count) {
        UUID burst = UUID.randomUUID();
        return Stream.generate(() -> sample(label, burst, Optional.empty())).limit(count);
    }

    private static SampleView sample(Label label, UUID burst, Optional<UUID> duplicateOf) {
        return new SampleView(
                UUID.randomUUID(),
                label.id,
                burst,
                "",
                "",
                new Extent.Sides(320, 320),
                false,
                duplicateOf,
                Instant.EPOCH);
    }

    private static Label label(String name) {
        Label label = new Label();
        label.id = UUID.randomUUID();
        label.name = name;
        return label;
    }
}
