package org.perceptory.domain.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One {@link Act} of the past. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends PanacheEntityBase {
    /** What kind of thing it is about. */
    public enum Area {
        ROLES,
        MARKS,
        COURSES,
        ACTIVITIES,
        ACCOUNTS,
        PLATFORMS,
        SETTINGS,
        REMOVALS
    }

    /** What happened. */
    public enum Action {
        ROLE_CHANGED(Area.ROLES),
        COURSE_ROLE_GIVEN(Area.ROLES),
        MEMBER_REMOVED(Area.ROLES),
        MEMBER_TAKEN_BACK(Area.ROLES),
        MARK_CHANGED(Area.MARKS),
        MARK_RELEASED(Area.MARKS),
        MARK_TAKEN_BACK(Area.MARKS),
        ANONYMITY_LIFTED(Area.MARKS),
        SECOND_MARKER_BLIND(Area.MARKS),
        SUBMISSIONS_ALLOTTED(Area.MARKS),
        MARKING_TAKEN_OVER(Area.MARKS),
        REGRADE_ASKED(Area.MARKS),
        REGRADE_ANSWERED(Area.MARKS),
        EXTENSION_GRANTED(Area.ACTIVITIES),
        EXTENSION_REMOVED(Area.ACTIVITIES),
        COURSE_MADE(Area.COURSES),
        COURSE_RENAMED(Area.COURSES),
        COURSE_CLOSES(Area.COURSES),
        COURSE_KEPT(Area.COURSES),
        COURSE_LINK_MADE(Area.COURSES),
        COURSE_LINK_CLOSED(Area.COURSES),
        COURSE_DELETED(Area.COURSES),
        ACTIVITY_MADE(Area.ACTIVITIES),
        ACTIVITY_CHANGED(Area.ACTIVITIES),
        ACTIVITY_PUBLISHED(Area.ACTIVITIES),
        ACTIVITY_HIDDEN(Area.ACTIVITIES),
        RUBRIC_CHANGED(Area.ACTIVITIES),
        ACTIVITY_DELETED(Area.ACTIVITIES),
        ACCOUNT_MADE(Area.ACCOUNTS),
        PASSWORD_RESET(Area.ACCOUNTS),
        PASSWORD_CHANGED(Area.ACCOUNTS),
        IDENTITY_CONNECTED(Area.ACCOUNTS),
        IDENTITY_REMOVED(Area.ACCOUNTS),
        ACCOUNTS_JOINED(Area.ACCOUNTS),
        PERSON_DELETED(Area.ACCOUNTS),
        SETTING_CHANGED(Area.SETTINGS),
        PLATFORM_REGISTERED(Area.PLATFORMS),
        PLATFORM_INVITED(Area.PLATFORMS),
        PLATFORM_CHANGED(Area.PLATFORMS),
        PLATFORM_ENABLED(Area.PLATFORMS),
        PLATFORM_DISABLED(Area.PLATFORMS),
        PLATFORM_REMOVED(Area.PLATFORMS),
        TOOL_KEY_RENEWED(Area.PLATFORMS),
        TOOL_KEY_REPLACED(Area.PLATFORMS),
        PROJECT_DELETED(Area.REMOVALS),
        SAMPLES_PURGED(Area.REMOVALS),
        MODEL_DELETED(Area.REMOVALS),
        ASSESSED_WORK_REMOVED(Area.REMOVALS);

        private final Area area;

        Action(Area area) {
            this.area = area;
        }

        public Area area() {
            return area;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;

    @Enumerated(EnumType.STRING)
    public Action action;

    /** Counts by kind, as {@code samples=120 models=3}; or a key's id. */
    public String detail;

    /** See {@link Act#by}. */
    @Column(name = "by_id")
    public UUID byId;

    @Column(name = "whom_id")
    public UUID whomId;

    @Column(name = "course_id")
    public UUID courseId;

    /** What the course was called then. */
    public String course;

    public String subject;

    public String was;

    public String became;
}
