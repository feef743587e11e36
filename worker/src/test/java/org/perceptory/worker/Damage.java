package org.perceptory.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import org.perceptory.domain.blob.Float32;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Pictures.Kind;

/** What is stored of drawn pictures goes bad, as on a disk that fails. */
@ApplicationScoped
@Transactional
public class Damage {
    private final EntityManager entities;

    Damage(EntityManager entities) {
        this.entities = entities;
    }

    /** Of the picture, nothing is left. */
    public void spoil(Kind kind, int seed) {
        byte[] noise = "This was a picture.".getBytes(StandardCharsets.UTF_8);
        change("update blob set content = ?2 where sha256 = ?1", kind, seed, noise);
    }

    /** The picture's stored embedding. */
    public float[] embedding(Kind kind, int seed) {
        Object vector = entities.createNativeQuery("select vector from embedding where blob_sha256 = ?1")
                .setParameter(1, blob(kind, seed))
                .getSingleResult();
        return Float32.floats((byte[]) vector);
    }

    /** Another one is stored in its place. */
    public void replace(Kind kind, int seed, float[] vector) {
        change("update embedding set vector = ?2 where blob_sha256 = ?1", kind, seed, Float32.bytes(vector));
    }

    private void change(String update, Kind kind, int seed, byte[] bytes) {
        int rows = entities.createNativeQuery(update)
                .setParameter(1, blob(kind, seed))
                .setParameter(2, bytes)
                .executeUpdate();
        if (rows != 1) {
            throw new IllegalArgumentException("Nothing is stored of " + kind + " " + seed);
        }
    }

    private static String blob(Kind kind, int seed) {
        return Sha256.hex(Pictures.jpeg(kind, seed));
    }
}
