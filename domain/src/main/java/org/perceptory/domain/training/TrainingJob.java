package org.perceptory.domain.training;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.perceptory.domain.model.ModelColumns;
import org.perceptory.domain.project.TrainingSettings;

/** One piece of queued work. Written by {@code org.perceptory.domain.queue} alone. */
@Entity
@Table(name = "training_job")
public class TrainingJob extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "person_id")
    public UUID personId;

    @Column(name = "project_id")
    public UUID projectId;

    @Enumerated(EnumType.STRING)
    public JobKind kind;

    @Enumerated(EnumType.STRING)
    public JobState state;

    /** Null until it first ran. */
    @Enumerated(EnumType.STRING)
    public JobStage stage;

    /** Of the whole job, 0 to 1. */
    public double progress;

    /** How often a worker started it. */
    public int attempt;

    @Column(name = "cancel_requested")
    public boolean cancelRequested;

    /** Null unless FAILED. */
    @Enumerated(EnumType.STRING)
    public FailureCode failure;

    /** Null unless FAILED; what it is, the code says. */
    @Column(name = "failure_detail")
    public String failureDetail;

    @Convert(converter = ModelColumns.Settings.class)
    public TrainingSettings settings;

    /** 0 or less; the more the person used lately the less. */
    public int priority;

    @Column(name = "submitted_at")
    public Instant submittedAt;

    /** When it became its person's turn; null before. */
    @Column(name = "released_at")
    public Instant releasedAt;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    /** Null unless a TRAIN that SUCCEEDED. */
    @Column(name = "model_id")
    public UUID modelId;
}
