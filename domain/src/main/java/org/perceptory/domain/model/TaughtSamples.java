package org.perceptory.domain.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.project.Project;

/** Which samples each model was made with, as far as these are still there. Asks nobody whether they may look. */
@ApplicationScoped
public class TaughtSamples {
    private final EntityManager entities;
    private final Fingerprints fingerprints;

    TaughtSamples(EntityManager entities, Fingerprints fingerprints) {
        this.entities = entities;
        this.fingerprints = fingerprints;
    }

    /**
     * How much of what a model learnt from is still there.
     *
     * @param there in the project now
     * @param deleted and can still be brought back
     * @param gone for good
     */
    public record Remains(int there, int deleted, int gone) {}

    /** Those that were removed meanwhile are left out. */
    public void record(UUID model, List<TaughtSample> samples) {
        entities.createNativeQuery("""
            insert into model_sample (model_id, sample_id, label, held_out)
            select ?1, t.sample, t.label, t.held_out from unnest(?2, ?3, ?4) as t (sample, label, held_out)
            join sample s on s.id = t.sample for key share of s""")
                .setParameter(1, model)
                .setParameter(2, samples.stream().map(TaughtSample::sample).toArray(UUID[]::new))
                .setParameter(3, samples.stream().map(TaughtSample::label).toArray(Integer[]::new))
                .setParameter(4, samples.stream().map(TaughtSample::heldOut).toArray(Boolean[]::new))
                .executeUpdate();
    }

    /** What of it remains in the model's project, without what was put aside. */
    public Remains remains(Model model) {
        recordOfOld(model);
        Object[] counts = (Object[])
                entities.createNativeQuery("""
                    select count(*) filter (where s.deleted_at is null), count(*) filter (where s.deleted_at is not null)
                    from model_sample t join sample s on s.id = t.sample_id
                    where t.model_id = ?1 and not t.held_out""").setParameter(1, model.id).getSingleResult();
        int there = ((Number) counts[0]).intValue();
        int deleted = ((Number) counts[1]).intValue();
        return new Remains(there, deleted, Math.max(0, model.samples - there - deleted));
    }

    /**
     * What models were made with that were trained before it was recorded. Where nothing changed since, it is what is
     * there; else whatever was judged, and what stood in the model's classes at that time.
     */
    void recordOfOld(Model model) {
        boolean unchanged = fingerprints.of(model.projectId).equals(model.fingerprint);
        entities.createNativeQuery("""
            insert into model_sample (model_id, sample_id, label, held_out)
            select m.id, s.id, coalesce(p.actual, cast(k.place as integer) - 1), s.held_out and p.model_id is null
            from model m join sample s on s.project_id = m.project_id
            left join model_prediction p on p.model_id = m.id and p.sample_id = s.id
            left join lateral jsonb_array_elements(cast(m.labels as jsonb)) with ordinality as k (label, place)
              on k.label ->> 'id' = cast(s.label_id as text)
            where m.id = :model and not exists (select 1 from model_sample t where t.model_id = m.id)
              and case when :unchanged then s.deleted_at is null and k.place is not null
                else p.model_id is not null or k.place is not null and s.created_at <= m.created_at
                  and (s.deleted_at is null or s.deleted_at > m.created_at) end
            for key share of s on conflict do nothing""")
                .setParameter("model", model.id)
                .setParameter("unchanged", unchanged)
                .executeUpdate();
    }

    /**
     * Copies them into the copy of the model's project, where they stand in the classes in which they were.
     *
     * @param labels ids of the copy's classes, in the order of the model's
     * @return whether nothing is missing
     */
    boolean copy(Model model, Project into, List<UUID> labels) {
        recordOfOld(model);
        // What is being removed for good meanwhile is waited for, and then not there.
        entities.createNativeQuery("""
            insert into sample (id, project_id, label_id, blob_sha256, burst, ordinal, hash, width, height, duration_ms,
              bytes, name, held_out, created_at)
            select cast(md5(cast(s.id as text) || cast(:into as text)) as uuid), :into, (cast(:labels as uuid[]))[t.label + 1],
              s.blob_sha256, s.burst, s.ordinal, s.hash, s.width, s.height, s.duration_ms, s.bytes, s.name, t.held_out,
              s.created_at
            from model_sample t join sample s on s.id = t.sample_id
            where t.model_id = :model for key share of s""")
                .setParameter("into", into.id)
                .setParameter("labels", labels.toArray(UUID[]::new))
                .setParameter("model", model.id)
                .executeUpdate();
        Object[] counts = (Object[])
                entities.createNativeQuery("""
                    select count(*) filter (where not held_out), count(*) filter (where held_out)
                    from sample where project_id = ?1""").setParameter(1, into.id).getSingleResult();
        int aside = model.evaluation
                .test()
                .map(test -> test.samples() + test.copies())
                .orElse(0);
        return ((Number) counts[0]).intValue() == model.samples && ((Number) counts[1]).intValue() == aside;
    }
}
