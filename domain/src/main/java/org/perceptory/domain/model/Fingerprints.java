package org.perceptory.domain.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Tells by one short text what a project would be trained on: its classes, their names and their samples. */
@ApplicationScoped
public class Fingerprints {
    private final EntityManager entities;

    Fingerprints(EntityManager entities) {
        this.entities = entities;
    }

    /** The same text as long as training would see the same; colours and the classes' order do not count. */
    public String of(UUID project) {
        return (String) entities.createNativeQuery("""
                select md5(
                  (select coalesce(string_agg(l.id || ' ' || l.name, E'\\n' order by l.id), '')
                     from label l where l.project_id = ?1 and l.deleted_at is null)
                  || E'\\n--\\n' ||
                  (select coalesce(string_agg(s.blob_sha256 || ' ' || s.label_id || ' ' || s.held_out, E'\\n' order by s.id), '')
                     from sample s where s.project_id = ?1 and s.deleted_at is null))""").setParameter(1, project).getSingleResult();
    }
}
