package org.perceptory.domain.sample;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One labelled picture or sound. Its id is chosen by the client, so that adding it twice is adding it once. */
@Entity
public class Sample extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "project_id")
    public UUID projectId;

    @Column(name = "label_id")
    public UUID labelId;

    /** Which bytes, in hexadecimal. */
    @Column(name = "blob_sha256")
    public String blobSha256;

    /** What was captured or uploaded in one go. */
    public UUID burst;

    /** Grows with every sample; the order in which they are shown. */
    @Column(insertable = false, updatable = false)
    public long ordinal;

    /** 64-bit perceptual hash. */
    public long hash;

    /** In pixels; null for a sound. */
    public Integer width;

    /** In pixels; null for a sound. */
    public Integer height;

    /** In milliseconds; null for a picture. */
    @Column(name = "duration_ms")
    public Integer durationMs;

    /** Of what is stored. */
    public int bytes;

    /** The file's name as it was uploaded, or empty. */
    public String name;

    /** Set aside as a test: never trained on. */
    @Column(name = "held_out")
    public boolean heldOut;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Null unless deleted and still restorable. */
    @Column(name = "deleted_at")
    public Instant deletedAt;

    public Extent extent() {
        return durationMs == null ? new Extent.Sides(width, height) : new Extent.Duration(durationMs);
    }
}
