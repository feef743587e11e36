package org.perceptory.domain.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One student's classifier. */
@Entity
public class Project extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "owner_id")
    public UUID ownerId;

    @Enumerated(EnumType.STRING)
    public Purpose purpose = Purpose.OWN;

    /** The activity it belongs to; null for one of {@link Purpose#OWN}. */
    @Column(name = "activity_id")
    public UUID activityId;

    public String name;

    @Enumerated(EnumType.STRING)
    public Modality modality;

    /** The id of an entry of the backbone catalogue. */
    public String backbone;

    @Embedded
    public TrainingSettings settings;

    /** Below this probability the answer is "none of these"; null: as the model in use was calibrated. */
    public Double threshold;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** Since when nothing finds it but {@code sample.DeletedProjects}; null while it is there. */
    @Column(name = "deleted_at")
    public Instant deletedAt;
}
