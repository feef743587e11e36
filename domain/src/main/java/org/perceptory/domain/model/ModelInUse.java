package org.perceptory.domain.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * Which of its models a project answers with, everywhere: the one that was chosen, until there is a newer one than
 * there was then; else the newest. A view of the database, so that every query goes by the same rule.
 */
@Entity
@Immutable
@Table(name = "model_in_use")
public class ModelInUse {
    @Id
    @Column(name = "project_id")
    public UUID projectId;

    @Column(name = "model_id")
    public UUID modelId;
}
