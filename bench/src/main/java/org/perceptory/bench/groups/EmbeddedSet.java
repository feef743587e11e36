package org.perceptory.bench.groups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.perceptory.bench.pictures.LabelledSet;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.Percept;
import org.perceptory.learning.image.ImageDecoder;
import org.perceptory.learning.image.ImageIntake;
import org.perceptory.learning.sound.SoundIntake;
import org.perceptory.learning.sound.Waveform;

/**
 * A labelled set as the backbone sees it.
 *
 * @param classes for each class its files, for each file its embeddings: one of a picture, of a recording one a second
 *     in which there is something to hear
 */
record EmbeddedSet(String name, List<List<List<float[]>>> classes) {

    static EmbeddedSet of(LabelledSet set, Backbone backbone) {
        return new EmbeddedSet(
                set.name(),
                set.classes().stream()
                        .map(files -> files.stream()
                                .map(file -> List.of(backbone.perceive(percepts(file, backbone))))
                                .filter(embeddings -> !embeddings.isEmpty())
                                .toList())
                        .toList());
    }

    /** These classes alone. */
    EmbeddedSet only(List<Integer> which) {
        return new EmbeddedSet(name, which.stream().map(classes::get).toList());
    }

    List<float[]> all() {
        List<float[]> all = new ArrayList<>();
        classes.forEach(files -> files.forEach(all::addAll));
        return all;
    }

    private static List<? extends Percept> percepts(Path path, Backbone backbone) {
        try {
            byte[] file = Files.readAllBytes(path);
            return switch (backbone.medium()) {
                case IMAGE ->
                    List.of(new Percept.Picture(
                            ImageDecoder.decode(new ImageIntake().accept(file).jpeg())));
                case AUDIO ->
                    new SoundIntake()
                            .listen(file)
                            .seconds(Waveform.RATE)
                            .filter(second -> !second.silent())
                            .map(second -> new Percept.Sound(second.sound().samples()))
                            .toList();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
