package org.perceptory.learning.backbone;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The backbones that a classifier may stand on. */
public record BackboneCatalogue(List<BackboneEntry> entries) {

    private static final List<String> BUILT_IN = List.of("perceptory-image-3", "perceptory-sound-1");

    public BackboneCatalogue {
        entries = List.copyOf(entries);
    }

    /** The ones that travel with the program, the best of its medium first. */
    public static BackboneCatalogue builtIn() {
        return new BackboneCatalogue(
                BUILT_IN.stream().map(BackboneCatalogue::describe).toList());
    }

    /** The newest version under this id. */
    public Optional<BackboneEntry> find(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .max(Comparator.comparingInt(BackboneEntry::version));
    }

    /** The very file that embeddings or a model refer to. */
    public Optional<BackboneEntry> findBySha256(String sha256) {
        return entries.stream().filter(entry -> entry.sha256().equals(sha256)).findFirst();
    }

    /** The one that a new project of this medium starts with. */
    public Optional<BackboneEntry> preferred(Medium medium) {
        return entries.stream().filter(entry -> entry.medium() == medium).findFirst();
    }

    /** These and others, which come after them. */
    public BackboneCatalogue with(List<BackboneEntry> others) {
        return new BackboneCatalogue(
                Stream.concat(entries.stream(), others.stream()).toList());
    }

    /** The same entries, those of these ids first: new projects then stand on them. */
    public BackboneCatalogue preferring(Collection<String> ids) {
        return new BackboneCatalogue(entries.stream()
                .sorted(Comparator.comparing(entry -> !ids.contains(entry.id())))
                .toList());
    }

    /** What a project of this medium may stand on: of each id the newest, the preferred one first. */
    public List<BackboneEntry> offered(Medium medium) {
        return entries.stream()
                .filter(entry -> entry.medium() == medium
                        && find(entry.id()).orElseThrow().equals(entry))
                .toList();
    }

    private static BackboneEntry describe(String name) {
        try (InputStream file = BackboneCatalogue.class.getResourceAsStream(name + ".properties");
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties card = new Properties();
            card.load(text);
            return new BackboneEntry(
                    card.getProperty("id"),
                    Integer.parseInt(card.getProperty("version")),
                    Medium.valueOf(card.getProperty("modality")),
                    card.getProperty("sha256"),
                    Long.parseLong(card.getProperty("bytes")),
                    Integer.parseInt(card.getProperty("embeddingSize")),
                    card.getProperty("input"),
                    card.getProperty("licence"),
                    card.getProperty("card"),
                    new BackboneEntry.Place.BuiltIn(name + ".onnx"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
