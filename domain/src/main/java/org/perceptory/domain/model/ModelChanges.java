package org.perceptory.domain.model;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;

/** What training again would see otherwise than it was when a model was trained. */
@ApplicationScoped
@Transactional
public class ModelChanges {
    private final EntityManager entities;
    private final Projects projects;
    private final Fingerprints fingerprints;

    ModelChanges(EntityManager entities, Projects projects, Fingerprints fingerprints) {
        this.entities = entities;
        this.projects = projects;
        this.fingerprints = fingerprints;
    }

    /** What changed since this model was trained; nothing where it is up to date. @throws RefusedException NOT_FOUND */
    public Set<ModelChange> since(Person person, Model model) {
        var version = ModelVersion.of(model);
        return since(person, model.projectId, List.of(version)).get(version.id());
    }

    /** The same for several versions of one project, by their ids. @throws RefusedException NOT_FOUND */
    public Map<UUID, Set<ModelChange>> since(Person person, UUID project, Collection<ModelVersion> versions) {
        Project now = projects.readable(person, project).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        var seen = new Seen(classes(project), fingerprints.of(project));
        return versions.stream().collect(toMap(ModelVersion::id, version -> changes(now, seen, version)));
    }

    /** What would be trained on, background noise without samples left out as training does. */
    private record Seen(List<Taught> classes, String fingerprint) {
        Map<UUID, String> names() {
            return classes.stream().collect(toMap(Taught::id, Taught::name));
        }

        int samples() {
            return classes.stream().mapToInt(Taught::samples).sum();
        }
    }

    private record Taught(UUID id, String name, int samples) {}

    @SuppressWarnings("unchecked")
    private List<Taught> classes(UUID project) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                select l.id, l.name, cast(count(s.id) filter (where not s.held_out) as int) from label l
                left join sample s on s.label_id = l.id and s.deleted_at is null
                where l.project_id = ?1 and l.deleted_at is null
                group by l.id having not l.background or count(s.id) filter (where not s.held_out) > 0""").setParameter(1, project).getResultList();
        return rows.stream()
                .map(row -> new Taught((UUID) row[0], (String) row[1], (Integer) row[2]))
                .toList();
    }

    private static Set<ModelChange> changes(Project now, Seen seen, ModelVersion then) {
        Set<ModelChange> changes = EnumSet.noneOf(ModelChange.class);
        if (!seen.fingerprint.equals(then.fingerprint())) {
            boolean classes = !seen.names().equals(then.names());
            if (classes) {
                changes.add(ModelChange.CLASSES);
            }
            // One fingerprint was kept of both; beside other classes, how many samples there were tells.
            if (!classes || seen.samples() != then.samples()) {
                changes.add(ModelChange.SAMPLES);
            }
        }
        if (!now.settings.equals(then.settings())) {
            changes.add(ModelChange.SETTINGS);
        }
        if (!now.backbone.equals(then.backbone())) {
            changes.add(ModelChange.BACKBONE);
        }
        return changes;
    }
}
