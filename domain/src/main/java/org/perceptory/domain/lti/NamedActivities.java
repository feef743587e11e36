package org.perceptory.domain.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.lti.CourseCopies.Former;
import org.perceptory.domain.person.Person;

/** The activities that a link names, by their id or by the links that it is a copy of, and the copies of those. */
@ApplicationScoped
class NamedActivities {

    /**
     * {@code named}: the activities that the link names, itself or by the links that it is a copy of, of which the
     * latest is the first; {@code elsewhere}: other courses that have them, and earlier ones that have copies of them.
     */
    private static final String NAMED = """
            with link as (select * from resource_link where id = ?1),
            named as (
              select old.activity_id as id, h.at
              from link join lateral string_to_table(link.history, chr(10)) with ordinality as h(link, at) on true
              join resource_link old on old.platform_id = link.platform_id and old.deployment = link.deployment
                and old.link = h.link and old.activity_id is not null
              union all
              select named_activity, null from link where named_activity is not null),
            elsewhere as (
              select a.course_id, named.at from named join activity a on a.id = named.id
              join link on link.course_id <> a.course_id
              union all
              select a.course_id, null from named join activity a on a.lineage @> array[named.id]
              join link on link.course_id <> a.course_id join course mine on mine.id = link.course_id
              join course theirs on theirs.id = a.course_id and theirs.created_at < mine.created_at)
            """;

    private final EntityManager entities;

    NamedActivities(EntityManager entities) {
        this.entities = entities;
    }

    /** The activity of the link's own course that it names, or that is a copy of it. */
    Optional<UUID> here(ResourceLink link) {
        return entities.createNativeQuery(NAMED + """
                select a.id from named join activity a on a.id = named.id or a.lineage @> array[named.id]
                join link on link.course_id = a.course_id
                order by a.id = named.id desc, named.at nulls first, a.created_at, a.id limit 1""", UUID.class)
                .setParameter(1, link.id)
                .getResultStream()
                .findFirst()
                .map(UUID.class::cast);
    }

    /** Whether one that it names stands in another course of its platform. */
    boolean isElsewhere(ResourceLink link) {
        Query count = entities.createNativeQuery(NAMED + """
                select count(*) from elsewhere e join link on true
                join course c on c.id = e.course_id and c.platform_id = link.platform_id""").setParameter(1, link.id);
        return ((Number) count.getSingleResult()).intValue() > 0;
    }

    /**
     * The latest course that has what the link names, that this person teaches or taught, and that has activities which
     * are not in the link's course yet; with these. What a link names, and what it says that it is a copy of, anybody
     * may have written who edits a course of the VLE: neither gives leave to take anything.
     */
    @SuppressWarnings("unchecked")
    Optional<Former> former(Person tutor, ResourceLink link) {
        List<Object[]> rows = entities.createNativeQuery(NAMED + """
                select c.id, c.title
                from (select course_id, min(at) as at from elsewhere group by course_id) e
                join course c on c.id = e.course_id
                join membership m on m.course_id = c.id and m.person_id = ?2 and m.role = 'TUTOR'
                order by e.at, c.created_at desc, c.id""")
                .setParameter(1, link.id)
                .setParameter(2, tutor.id)
                .getResultList();
        return rows.stream()
                .map(row -> new Former((UUID) row[0], (String) row[1], toTake(link, (UUID) row[0])))
                .filter(former -> !former.activities().isEmpty())
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> toTake(ResourceLink link, UUID course) {
        return entities.createNativeQuery("""
                select a.id from activity a where a.course_id = ?1
                  and not exists (select 1 from activity b where b.course_id = ?2 and b.lineage @> array[a.id])
                order by a.created_at, a.id""", UUID.class)
                .setParameter(1, course)
                .setParameter(2, link.courseId)
                .getResultList();
    }
}
