package org.perceptory.domain.project;

/** How a person's projects are sorted; what is alike in that is told apart by id, so that pages never overlap. */
public enum ProjectOrder {
    /** The last changed first. */
    CHANGED("p.changed_at desc, p.id"),
    /** As a dictionary has it, whatever the writing and its capitals; the database's own order may be that of bytes. */
    NAME("p.name collate \"und-x-icu\", p.changed_at desc, p.id"),
    /** Pictures, then sounds; of a kind the last changed first. */
    KIND("p.modality = 'AUDIO', p.changed_at desc, p.id");

    private final String sql;

    ProjectOrder(String sql) {
        this.sql = sql;
    }

    /** @return what goes behind {@code order by}, for a table or query named {@code p} */
    String sql() {
        return sql;
    }
}
