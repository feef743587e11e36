package org.perceptory.domain.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows about a person as they stand in JSON: a value by each column's name. */
@ApplicationScoped
class PersonalRows {
    private final EntityManager entities;

    PersonalRows(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> of(String query, UUID person) {
        List<Tuple> rows = entities.createNativeQuery(query, Tuple.class)
                .setParameter(1, person)
                .getResultList();
        return rows.stream().map(PersonalRows::row).toList();
    }

    private static Map<String, Object> row(Tuple tuple) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (TupleElement<?> column : tuple.getElements()) {
            Object value = tuple.get(column);
            boolean plain = value == null || value instanceof Number || value instanceof Boolean;
            row.put(column.getAlias(), plain ? value : value.toString());
        }
        return row;
    }
}
