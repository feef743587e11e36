package org.perceptory.domain.activity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.perceptory.domain.project.Modality;

/** A task that a tutor sets. */
@Entity
public class Activity extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "course_id")
    public UUID courseId;

    public String title;

    /** Markdown. */
    public String brief;

    @Enumerated(EnumType.STRING)
    public Modality modality;

    /** What is to be handed in, in the tutor's words; Markdown. */
    @Column(name = "hand_in")
    public String handIn;

    /** Null: at any time. */
    @Column(name = "due_at")
    public Instant dueAt;

    /** After it nobody hands in; not before {@link #dueAt}. Null: late work is taken for ever, where it is taken. */
    @Column(name = "cut_off_at")
    public Instant cutOffAt;

    @Column(name = "late_allowed")
    public boolean lateAllowed = true;

    /** Null: as everywhere. */
    @Column(name = "samples_limit")
    public Integer samplesLimit;

    /** Null: as everywhere. */
    @Column(name = "labels_limit")
    public Integer labelsLimit;

    /** The most that can be had. */
    public int points = 100;

    /** Whether names stay hidden from markers until release. */
    public boolean anonymous;

    /** Whether a marker sees what another one gave only after giving points of their own. */
    @Column(name = "second_marker_blind")
    public boolean secondMarkerBlind;

    /** Whether students see it. */
    public boolean published;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "changed_at")
    public Instant changedAt;
}
