package org.perceptory.domain.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.perceptory.domain.deadlock.RetriedOnDeadlock;

/** What a backbone made of a blob: [D] floats, kept by (blob, backbone file). */
@ApplicationScoped
@Transactional
@RetriedOnDeadlock
public class Embeddings {
    private final EntityManager entities;

    Embeddings(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of these blobs that are there. @param backbone the SHA-256 of the backbone's file */
    @SuppressWarnings("unchecked")
    public Map<String, float[]> read(Collection<String> blobs, String backbone) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select blob_sha256, vector from embedding where backbone_sha256 = ?1 and blob_sha256 = any(?2)")
                .setParameter(1, backbone)
                .setParameter(2, blobs.toArray(String[]::new))
                .getResultList();
        Map<String, float[]> vectors = new HashMap<>();
        rows.forEach(row -> vectors.put((String) row[0], Float32.floats((byte[]) row[1])));
        return vectors;
    }

    /** Those of these blobs that are not embedded yet. */
    @SuppressWarnings("unchecked")
    public List<String> missing(Collection<String> blobs, String backbone) {
        return entities.createNativeQuery("""
            select b.sha256 from blob b where b.sha256 = any(?2) and not exists (
              select 1 from embedding e where e.blob_sha256 = b.sha256 and e.backbone_sha256 = ?1)
            order by b.sha256""", String.class)
                .setParameter(1, backbone)
                .setParameter(2, blobs.toArray(String[]::new))
                .getResultList();
    }

    /** Keeps these with one statement; of a blob that was removed meanwhile, or is embedded already, nothing. */
    public void put(Map<String, float[]> vectors, String backbone) {
        String[] blobs = vectors.keySet().stream().sorted().toArray(String[]::new);
        byte[][] bytes = new byte[blobs.length][];
        for (int i = 0; i < blobs.length; i++) {
            bytes[i] = Float32.bytes(vectors.get(blobs[i]));
        }
        entities.createNativeQuery("""
            with kept as materialized (
              select sha256 from blob where sha256 = any(?2) order by sha256 for key share)
            insert into embedding (blob_sha256, backbone_sha256, vector)
            select v.blob, ?1, v.vector from unnest(?2, ?3) as v (blob, vector)
            join kept on kept.sha256 = v.blob order by v.blob
            on conflict do nothing""")
                .setParameter(1, backbone)
                .setParameter(2, blobs)
                .setParameter(3, bytes)
                .executeUpdate();
    }
}
