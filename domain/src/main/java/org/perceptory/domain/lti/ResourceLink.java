package org.perceptory.domain.lti;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A place in a VLE's course from which people come, and where it leads. */
@Entity
// Others write other columns beside us, in SQL of their own.
@DynamicUpdate
@Table(name = "resource_link")
public class ResourceLink extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "platform_id")
    public UUID platformId;

    public String deployment;

    /** The VLE's id of it, unique in its deployment. */
    public String link;

    @Column(name = "course_id")
    public UUID courseId;

    /** Null before a tutor chose, and when what they chose was deleted. */
    @Column(name = "activity_id")
    public UUID activityId;

    /** When a tutor chose; null before. */
    @Column(name = "bound_at")
    public Instant boundAt;

    /** What the VLE calls it. */
    public String title;

    /** Its column in the gradebook; null where the VLE named none. */
    @Column(name = "line_item")
    public String lineItem;

    /** Where such columns are made; nullable. */
    @Column(name = "line_items")
    public String lineItems;

    /** Where the course's roster is read; nullable. */
    public String memberships;

    /** Of the grade services that the VLE offers there, separated by spaces. */
    public String scopes;

    /** When the course's people were last read by it; nullable. */
    @Column(name = "roster_at")
    public Instant rosterAt;

    /** The activity that the link itself names, in whichever course that is or was; nullable. */
    @Column(name = "named_activity")
    public UUID namedActivity;

    /** The VLE's ids of the links that it is a copy of, the latest first, one a line; nullable. */
    public String history;

    @Column(name = "created_at")
    public Instant createdAt;
}
