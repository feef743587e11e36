package org.perceptory.domain.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What of the database is about a person: what refers to them, and what goes with that. */
@ApplicationScoped
class References {
    private static final int DEPTH = 6;

    private final EntityManager entities;

    References(EntityManager entities) {
        this.entities = entities;
    }

    /** A foreign key. @param cascades whether a row goes with what it refers to */
    private record Key(String table, String column, String of, String ofColumn, boolean cascades) {}

    /** By table: which of its rows, as conditions with {@code ?1} for the person. */
    Map<String, Set<String>> toPeople() {
        List<Key> keys = keys();
        Map<String, Set<String>> conditions = new LinkedHashMap<>();
        conditions.put("person", new LinkedHashSet<>(Set.of("id = ?1")));
        for (int depth = 0; depth < DEPTH; depth++) {
            for (Key key : keys) {
                boolean follows = key.of().equals("person") || key.cascades();
                for (String condition : List.copyOf(conditions.getOrDefault(key.of(), Set.of()))) {
                    if (follows) {
                        conditions
                                .computeIfAbsent(key.table(), any -> new LinkedHashSet<>())
                                .add("%s in (select %s from %s where %s)"
                                        .formatted(key.column(), key.ofColumn(), key.of(), condition));
                    }
                }
            }
        }
        return conditions;
    }

    @SuppressWarnings("unchecked")
    private List<Key> keys() {
        List<Object[]> rows = entities.createNativeQuery("""
            select c.conrelid\\:\\:regclass\\:\\:text, a.attname\\:\\:text, c.confrelid\\:\\:regclass\\:\\:text, f.attname\\:\\:text,
              c.confdeltype = 'c'
            from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
            where c.contype = 'f'""").getResultList();
        return rows.stream()
                .map(row ->
                        new Key((String) row[0], (String) row[1], (String) row[2], (String) row[3], (boolean) row[4]))
                .toList();
    }

    /** The names of its columns. */
    @SuppressWarnings("unchecked")
    List<String> columns(String table) {
        return entities.createNativeQuery("""
            select a.attname\\:\\:text from pg_attribute a
            where a.attrelid = cast(?1 as regclass) and a.attnum > 0 and not a.attisdropped order by a.attnum""", String.class)
                .setParameter(1, table)
                .getResultList();
    }

    /** The names of the columns of its primary key. */
    @SuppressWarnings("unchecked")
    List<String> primaryKey(String table) {
        return entities.createNativeQuery("""
            select a.attname\\:\\:text from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
            where c.contype = 'p' and c.conrelid = cast(?1 as regclass) order by a.attnum""", String.class)
                .setParameter(1, table)
                .getResultList();
    }

    /** Values of these columns, as text, of the rows that are about the person. */
    @Transactional
    @SuppressWarnings("unchecked")
    Set<List<String>> rows(String table, Set<String> conditions, List<String> columns, UUID person) {
        String values = String.join(
                ", ", columns.stream().map(column -> column + "\\:\\:text").toList());
        Set<List<String>> found = new LinkedHashSet<>();
        for (Object row : entities.createNativeQuery(
                        "select array[%s] from %s where %s".formatted(values, table, String.join(" or ", conditions)))
                .setParameter(1, person)
                .getResultList()) {
            found.add(new ArrayList<>(List.of((String[]) row)));
        }
        return found;
    }
}
