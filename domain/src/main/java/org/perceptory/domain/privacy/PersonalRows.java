package org.perceptory.domain.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perceptory.domain.blob.Float32;

/**
 * Rows about a person as they stand in JSON: a value by each column's name. Bytes are float32 arrays, and stand as
 * numbers; what is JSON in the database ({@code "settings:json"}) stands as it is.
 */
@ApplicationScoped
class PersonalRows {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String IS_JSON = ":json";

    private final EntityManager entities;

    PersonalRows(EntityManager entities) {
        this.entities = entities;
    }

    /** @param of what {@code ?1}, {@code ?2} … are */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> of(String query, Object... of) {
        var asked = entities.createNativeQuery(query, Tuple.class);
        for (int i = 0; i < of.length; i++) {
            asked.setParameter(i + 1, of[i]);
        }
        List<Tuple> rows = asked.getResultList();
        return rows.stream().map(PersonalRows::row).toList();
    }

    private static Map<String, Object> row(Tuple tuple) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (TupleElement<?> column : tuple.getElements()) {
            String name = column.getAlias();
            Object value = tuple.get(column);
            if (name.endsWith(IS_JSON)) {
                row.put(name.substring(0, name.length() - IS_JSON.length()), parsed((String) value));
            } else {
                row.put(name, plain(value));
            }
        }
        return row;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean bool -> bool;
            case byte[] floats -> Float32.floats(floats);
            default -> value.toString();
        };
    }

    private static Object parsed(String json) {
        try {
            return json == null ? null : JSON.readTree(json);
        } catch (JsonProcessingException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }
}
