package org.perceptory.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.setting.Settings;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.worker.backbone.Backbones;

/**
 * The network that new projects stand on: what an admin chose for the course, else for everybody, as long as it is
 * offered here; else the one that this installation prefers.
 */
@ApplicationScoped
public class PreferredNetworks {

    private final Settings settings;
    private final Backbones backbones;

    PreferredNetworks(Settings settings, Backbones backbones) {
        this.settings = settings;
        this.backbones = backbones;
    }

    /** Its id, for a project of this modality. */
    public String everywhere(Modality modality) {
        return first(modality, settings.everywhere(key(modality)).stream());
    }

    /** Its id, for a project of this modality that is made for the activity. */
    public String ofActivity(Modality modality, UUID activity) {
        return first(
                modality,
                Stream.concat(
                        settings.ofActivity(key(modality), activity).stream(),
                        settings.everywhere(key(modality)).stream()));
    }

    /** The ids of those to choose from. */
    public List<String> offered(Modality modality) {
        return backbones.offered(modality).stream().map(BackboneEntry::id).toList();
    }

    /** What holds where nothing is chosen. @param ofCourse for a course: what is chosen for everybody */
    public String otherwise(Modality modality, boolean ofCourse) {
        return ofCourse ? everywhere(modality) : backbones.preferred(modality).id();
    }

    /**
     * What an admin chose, where it is still offered.
     *
     * @param course null for everybody
     * @throws RefusedException NOT_FOUND for who is no admin
     */
    public Optional<String> chosen(Person admin, UUID course, Modality modality) {
        return Optional.ofNullable(settings.all(admin, course).get(key(modality)))
                .filter(offered(modality)::contains);
    }

    /**
     * @param course null for everybody
     * @param id null: as otherwise
     * @throws RefusedException NOT_FOUND for who is no admin
     */
    public void choose(Person admin, UUID course, Modality modality, String id) {
        if (id != null && !offered(modality).contains(id)) {
            throw new IllegalArgumentException(id);
        }
        settings.set(admin, course, key(modality), id);
    }

    private String first(Modality modality, Stream<String> chosen) {
        return chosen.filter(offered(modality)::contains)
                .findFirst()
                .orElseGet(() -> backbones.preferred(modality).id());
    }

    private static String key(Modality modality) {
        return "network." + modality;
    }
}
