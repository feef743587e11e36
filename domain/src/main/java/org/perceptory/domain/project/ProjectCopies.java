package org.perceptory.domain.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.UUID;
import org.perceptory.domain.person.Person;

/**
 * Copies projects inside the database, where a picture is a reference to its bytes and costs a row. Asks nobody whether
 * they may: the services do that hand work out and take it in.
 *
 * <p>A class's or sample's copy has the id {@code md5(id + id of the copy)}, so that what refers to it is copied in the
 * same way without a list of which became which.
 */
@ApplicationScoped
@Transactional
public class ProjectCopies {
    private final EntityManager entities;
    private final Clock clock;

    ProjectCopies(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Settings, classes and samples, but not what is deleted, nor models and jobs. */
    public Project copy(Project original, Person owner, Purpose purpose, UUID activity) {
        Project copy = copyClasses(original, owner, purpose, activity);
        run("""
        insert into sample (id, project_id, label_id, blob_sha256, burst, ordinal, hash, width, height, duration_ms,
          bytes, name, held_out, created_at)
        select md5(id::text || :copy)::uuid, cast(:copy as uuid), md5(label_id::text || :copy)::uuid, blob_sha256, burst,
          ordinal, hash, width, height, duration_ms, bytes, name, held_out, created_at
        from sample where project_id = cast(:original as uuid) and deleted_at is null order by ordinal""", original.id, copy.id);
        return copy;
    }

    /** Settings and classes alone. */
    public Project copyClasses(Project original, Person owner, Purpose purpose, UUID activity) {
        Project copy = copySettings(original, owner, purpose, activity);
        run("""
        insert into label (id, project_id, name, name_key, color, position, background, created_at)
        select md5(id::text || :copy)::uuid, cast(:copy as uuid), name, name_key, color, position, background, created_at
        from label where project_id = cast(:original as uuid) and deleted_at is null""", original.id, copy.id);
        return copy;
    }

    /** Settings alone. */
    public Project copySettings(Project original, Person owner, Purpose purpose, UUID activity) {
        Project copy = new Project();
        copy.id = UUID.randomUUID();
        copy.ownerId = owner.id;
        copy.name = original.name;
        copy.modality = original.modality;
        copy.backbone = original.backbone;
        copy.settings = original.settings;
        copy.threshold = original.threshold;
        copy.purpose = purpose;
        copy.activityId = activity;
        copy.createdAt = clock.instant();
        copy.changedAt = copy.createdAt;
        copy.persist();
        entities.flush();
        return copy;
    }

    /** What the copy of a class or sample is called. */
    public static UUID idInCopy(UUID original, UUID copy) {
        try {
            byte[] md5 =
                    MessageDigest.getInstance("MD5").digest((original + "" + copy).getBytes(StandardCharsets.US_ASCII));
            ByteBuffer halves = ByteBuffer.wrap(md5);
            return new UUID(halves.getLong(), halves.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has MD5", impossible);
        }
    }

    private void run(String sql, UUID original, UUID copy) {
        entities.createNativeQuery(sql)
                .setParameter("original", original.toString())
                .setParameter("copy", copy.toString())
                .executeUpdate();
    }
}
