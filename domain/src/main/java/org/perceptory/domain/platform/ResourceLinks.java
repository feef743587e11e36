package org.perceptory.domain.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Which activity a link in a course page leads to. */
@ApplicationScoped
@Transactional
public class ResourceLinks {
  private final EntityManager entities;
  private final Clock clock;

  ResourceLinks(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** A link, as the VLE names it. */
  public record Link(UUID platform, String deployment, String id) {}

  /**
   * Writes down that the link was followed, and where its grades go now.
   *
   * @param lineItem null where it has none
   * @return its activity; empty until a tutor chose one, and where that was deleted
   */
  @SuppressWarnings("unchecked")
  public Optional<UUID> followed(Link link, UUID course, String lineItem) {
    List<UUID> activity =
        entities
            .unwrap(Session.class)
            .createNativeQuery(
                """
                insert into resource_link (platform_id, deployment, link, course_id, line_item, changed_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)
                on conflict (platform_id, deployment, link) do update
                  set course_id = excluded.course_id, line_item = excluded.line_item, changed_at = excluded.changed_at
                returning activity_id""",
                UUID.class)
            .setParameter(1, link.platform)
            .setParameter(2, link.deployment)
            .setParameter(3, link.id)
            .setParameter(4, course)
            .setParameter(5, lineItem, String.class)
            .setParameter(6, clock.instant())
            .getResultList();
    return Optional.ofNullable(activity.getFirst());
  }

  /** Leads the link to this activity, which must be of the same course. @return whether it does now */
  public boolean lead(Link link, UUID course, UUID activity) {
    return entities
            .createNativeQuery(
                """
                update resource_link set activity_id = ?5 where platform_id = ?1 and deployment = ?2 and link = ?3
                  and course_id = ?4 and exists (select 1 from activity a where a.id = ?5 and a.course_id = ?4)""")
            .setParameter(1, link.platform)
            .setParameter(2, link.deployment)
            .setParameter(3, link.id)
            .setParameter(4, course)
            .setParameter(5, activity)
            .executeUpdate()
        == 1;
  }
}
