package org.perceptory.domain.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Who may look at what is in a project: a view of the database, so that every query goes by the same rule. */
@Entity
@Immutable
@IdClass(ProjectReader.Key.class)
@Table(name = "project_reader")
public class ProjectReader {
    /** Who, which. */
    public record Key(UUID projectId, UUID personId) {}

    @Id
    @Column(name = "project_id")
    public UUID projectId;

    @Id
    @Column(name = "person_id")
    public UUID personId;
}
