package org.perceptory.domain.course;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A course of a VLE, or one that was made here. */
@Entity
public class Course extends PanacheEntityBase {
    @Id
    public UUID id;

    /** The VLE it is a course of; null where it was made here. */
    @Column(name = "platform_id")
    public UUID platformId;

    /** The VLE's own id of it; null where it was made here. */
    public String context;

    public String title;

    /** Who opens the link with it becomes a student; null: nobody does. */
    @Column(name = "join_code")
    public String joinCode;

    /** Its last day; null while nobody said. */
    @Column(name = "closes_on")
    public LocalDate closesOn;

    /** How many days after that its data are kept; null: as configured. */
    @Column(name = "retention_days")
    public Integer retentionDays;

    @Column(name = "created_at")
    public Instant createdAt;
}
