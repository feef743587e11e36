package org.perceptory.app.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts over the whole service. */
@ApplicationScoped
public class ServiceFigures {

    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("people", "select count(*) from person where erased_at is null");
        QUERIES.put("projects", "select count(*) from project where deleted_at is null");
        QUERIES.put("samples", """
        select count(*) from sample s join project p on p.id = s.project_id
        where s.deleted_at is null and p.deleted_at is null""");
        QUERIES.put("models", """
        select count(*) from model m join project p on p.id = m.project_id where p.deleted_at is null""");
        QUERIES.put("waiting", "select count(*) from training_job where state = 'QUEUED'");
        QUERIES.put("running", "select count(*) from training_job where state = 'RUNNING'");
        QUERIES.put("failed", """
        select count(*) from training_job where state = 'FAILED' and ended_at > now() - interval '1 day'""");
        QUERIES.put("megabytes", "select pg_database_size(current_database()) / 1000000");
    }

    /**
     * What a course's activities take.
     *
     * @param title null for what belongs to no course
     * @param megabytes of samples as they are stored, copies counted each
     */
    public record CourseFigures(String title, long projects, long samples, long megabytes) {}

    private final EntityManager entities;

    ServiceFigures(EntityManager entities) {
        this.entities = entities;
    }

    /** By the key of its words. */
    @Transactional
    public Map<String, Number> now() {
        var figures = new LinkedHashMap<String, Number>();
        QUERIES.forEach((key, query) ->
                figures.put(key, (Number) entities.createNativeQuery(query).getSingleResult()));
        return figures;
    }

    /** The largest first. */
    @Transactional
    public List<CourseFigures> byCourse() {
        return entities.createNativeQuery("""
        select c.title, count(distinct p.id), count(s.id), coalesce(sum(s.bytes), 0) / 1000000
        from project p left join activity a on a.id = p.activity_id left join course c on c.id = a.course_id
        left join sample s on s.project_id = p.id and s.deleted_at is null
        where p.deleted_at is null
        group by c.id, c.title order by coalesce(sum(s.bytes), 0) desc, c.title""", CourseFigures.class).getResultList();
    }
}
