package org.perceptory.app.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts over the whole service. */
@ApplicationScoped
public class ServiceFigures {

  private static final Map<String, String> QUERIES = new LinkedHashMap<>();

  static {
    QUERIES.put("people", "select count(*) from person");
    QUERIES.put("projects", "select count(*) from project");
    QUERIES.put("samples", "select count(*) from sample where deleted_at is null");
    QUERIES.put("models", "select count(*) from model");
    QUERIES.put("waiting", "select count(*) from training_job where state = 'QUEUED'");
    QUERIES.put("running", "select count(*) from training_job where state = 'RUNNING'");
    QUERIES.put("failed", """
        select count(*) from training_job where state = 'FAILED' and ended_at > now() - interval '1 day'""");
    QUERIES.put("megabytes", "select pg_database_size(current_database()) / 1000000");
  }

  private final EntityManager entities;

  ServiceFigures(EntityManager entities) {
    this.entities = entities;
  }

  /** By the key of its words. */
  @Transactional
  public Map<String, Number> now() {
    var figures = new LinkedHashMap<String, Number>();
    QUERIES.forEach((key, query) -> figures.put(key, (Number) entities.createNativeQuery(query).getSingleResult()));
    return figures;
  }
}
