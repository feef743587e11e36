package org.perceptory.domain.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One removal, change of who may do what, or decision about dates and points. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends PanacheEntityBase {
    /** What happened. */
    public enum Action {
        PROJECT_DELETED,
        ACTIVITY_DELETED,
        SAMPLES_PURGED,
        MODEL_DELETED,
        PERSON_DELETED,
        COURSE_DELETED,
        EXTENSION_GRANTED,
        EXTENSION_REMOVED,
        REGRADE_ASKED,
        REGRADE_ANSWERED,
        ROLE_CHANGED,
        ACCOUNT_MADE,
        PASSWORD_RESET,
        TOOL_KEY_RENEWED,
        TOOL_KEY_REPLACED,
        PASSWORD_CHANGED,
        IDENTITY_CONNECTED,
        IDENTITY_REMOVED,
        ACCOUNTS_JOINED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;

    @Enumerated(EnumType.STRING)
    public Action action;

    /** Counts by kind, as {@code samples=120 models=3}; or the role that was given. */
    public String detail;
}
