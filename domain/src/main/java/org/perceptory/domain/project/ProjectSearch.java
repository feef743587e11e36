package org.perceptory.domain.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.perceptory.domain.person.Person;

/** The list of a person's own projects and of those they work on for activities, by the page. */
@ApplicationScoped
@Transactional
public class ProjectSearch {

    private static final String OWN = "p.owner_id = :person and p.purpose in ('OWN', 'WORK') and p.deleted_at is null";
    private static final String FOUND = OWN + " and " + ProjectQuery.FOLDED_NAME + " like :pattern escape '\\'";

    /** What is told of each is asked for those of the page alone, and each time from the front of an index. */
    private static final String TOLD = """
      select p.id, p.name, p.modality, p.changed_at,
        (select count(*)::int from label l where l.project_id = p.id and l.deleted_at is null),
        (select count(*)::int from sample s where s.project_id = p.id and s.deleted_at is null),
        (select string_agg(cast(id as text), ' ' order by place, ordinal desc) from (
          select s.id, s.ordinal, s.place from label l cross join lateral (
            select id, ordinal, row_number() over (order by ordinal desc) as place from sample
            where label_id = l.id and deleted_at is null order by ordinal desc limit 4) s
          where l.project_id = p.id and l.deleted_at is null order by place, ordinal desc limit 4) covers),
        used.id, used.accuracy
      from p left join lateral (
        select m.id, case when (m.evaluation::json ->> 'samples')::int > 0
          then (m.evaluation::json ->> 'accuracy')::float8 end as accuracy
        from model_in_use u join model m on m.id = u.model_id where u.project_id = p.id) used on true order by\s""";

    private final EntityManager entities;

    ProjectSearch(EntityManager entities) {
        this.entities = entities;
    }

    public ProjectPage find(Person person, ProjectQuery asked) {
        boolean any = asked.text().isEmpty();
        String condition = any ? OWN : FOUND;
        String order = asked.order().sql();
        Query count = entities.createNativeQuery("select count(*)::int from project p where " + condition);
        Query page = entities.createNativeQuery("with p as (select * from project p where " + condition + " order by "
                + order + " limit :limit offset :offset) " + TOLD + order);
        for (Query query : List.of(count, page)) {
            query.setParameter("person", person.id);
            if (!any) {
                query.setParameter("pattern", asked.pattern());
            }
        }
        page.setParameter("limit", asked.limit()).setParameter("offset", asked.offset());
        return new ProjectPage(summaries(page), (Integer) count.getSingleResult());
    }

    /** One of them. */
    public Optional<ProjectSummary> find(Person person, UUID project) {
        Query one = entities.createNativeQuery(
                "with p as (select * from project p where p.id = :project and " + OWN + ") " + TOLD + "p.id");
        one.setParameter("project", project).setParameter("person", person.id);
        return summaries(one).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<ProjectSummary> summaries(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(ProjectSearch::summary).toList();
    }

    private static ProjectSummary summary(Object[] row) {
        return new ProjectSummary(
                (UUID) row[0],
                (String) row[1],
                Modality.valueOf((String) row[2]),
                (Instant) row[3],
                (Integer) row[4],
                (Integer) row[5],
                row[6] == null
                        ? List.of()
                        : Stream.of(((String) row[6]).split(" "))
                                .map(UUID::fromString)
                                .toList(),
                Optional.ofNullable((UUID) row[7]),
                row[8] == null ? OptionalDouble.empty() : OptionalDouble.of((Double) row[8]));
    }
}
