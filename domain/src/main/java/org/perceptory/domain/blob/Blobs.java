package org.perceptory.domain.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Bytes kept once by their SHA-256. Knows no person: the samples decide who may see what. */
@ApplicationScoped
@Transactional
public class Blobs {
    private final EntityManager entities;

    Blobs(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the bytes, unless they are kept already. @return their SHA-256 in hexadecimal */
    public String put(byte[] content) {
        String sha256 = Sha256.hex(content);
        entities.createNativeQuery("insert into blob (sha256, content) values (?1, ?2) on conflict do nothing")
                .setParameter(1, sha256)
                .setParameter(2, content)
                .executeUpdate();
        return sha256;
    }

    public Optional<byte[]> get(String sha256) {
        return Optional.ofNullable(read(List.of(sha256)).get(sha256));
    }

    /** Those of these that are there, with one query. */
    @SuppressWarnings("unchecked")
    public Map<String, byte[]> read(Collection<String> sha256s) {
        List<Object[]> rows = entities.createNativeQuery("select sha256, content from blob where sha256 = any(?1)")
                .setParameter(1, sha256s.toArray(String[]::new))
                .getResultList();
        Map<String, byte[]> contents = new HashMap<>();
        rows.forEach(row -> contents.put((String) row[0], (byte[]) row[1]));
        return contents;
    }

    /** What a project's samples refer to, deleted ones included. */
    @SuppressWarnings("unchecked")
    public List<String> ofProject(UUID project) {
        return entities.createNativeQuery("select distinct blob_sha256 from sample where project_id = ?1")
                .setParameter(1, project)
                .getResultList();
    }

    /** Removes those that no sample refers to any more, with their embeddings. @return how many went */
    public int removeUnreferenced(Collection<String> candidates) {
        if (candidates.isEmpty()) {
            return 0;
        }
        lock(candidates);
        return entities.createNativeQuery("""
            delete from blob b where b.sha256 = any(?1)
              and not exists (select 1 from sample s where s.blob_sha256 = b.sha256)""")
                .setParameter(1, candidates.toArray(String[]::new))
                .executeUpdate();
    }

    /** In the order in which embeddings hold them; a statement of its own, so that the next one sees who was faster. */
    private void lock(Collection<String> candidates) {
        entities.createNativeQuery("""
            select b.sha256 from blob b where b.sha256 = any(?1)
              and not exists (select 1 from sample s where s.blob_sha256 = b.sha256)
            order by b.sha256 for update""")
                .setParameter(1, candidates.toArray(String[]::new))
                .getResultList();
    }
}
