package org.perceptory.domain.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class LimitsInForceTest {
    @Inject
    Given given;

    @Inject
    Classroom classroom;

    @Inject
    ActivityParts parts;

    @Inject
    Projects projects;

    @Inject
    LimitsInForce limits;

    @Inject
    Limits configured;

    @Inject
    Audit audit;

    Person admin;
    Room room;

    @BeforeEach
    void aCourse() {
        admin = given.admin();
        room = classroom.open();
    }

    @AfterEach
    void asConfigured() {
        for (Limit limit : Limit.values()) {
            limits.set(admin, null, limit, null);
        }
    }

    @Test
    void whatNobodySetIsAsConfigured() {
        assertThat(limits.everywhere(Limit.SAMPLES_PER_PROJECT)).isEqualTo(configured.samplesPerProject());
        assertThat(limits.undo()).isEqualTo(configured.undo());
        assertThat(limits.set(admin, null)).isEmpty();
    }

    @Test
    void whatAnAdminSetsHoldsAtOnceAndIsWrittenDown() {
        limits.set(admin, null, Limit.SAMPLES_PER_PROJECT, 77L);
        limits.set(admin, null, Limit.UNDO_HOURS, 3L);
        assertThat(limits.everywhere(Limit.SAMPLES_PER_PROJECT)).isEqualTo(77);
        assertThat(limits.undo()).hasHours(3);
        assertThat(audit.latest(2)).extracting(entry -> entry.action).containsOnly(Action.SETTING_CHANGED);
        limits.set(admin, null, Limit.SAMPLES_PER_PROJECT, null);
        assertThat(limits.everywhere(Limit.SAMPLES_PER_PROJECT)).isEqualTo(configured.samplesPerProject());
    }

    @Test
    void aCourseHasItsOwnForTheProjectsMadeForIt() {
        Project work = parts.begin(room.student(), room.activity().id, "any");
        Project own = given.project(room.student());
        limits.set(admin, room.course().id, Limit.SAMPLES_PER_PROJECT, 12L);
        assertThat(limits.ofProject(Limit.SAMPLES_PER_PROJECT, work.id)).isEqualTo(12);
        assertThat(limits.ofProject(Limit.SAMPLES_PER_PROJECT, own.id)).isEqualTo(configured.samplesPerProject());
    }

    @Test
    void ofSeveralCoursesTheLargestCounts() {
        int usual = configured.projectsPerPerson();
        limits.set(admin, room.course().id, Limit.PROJECTS_PER_PERSON, usual + 2L);
        for (int i = 0; i < usual + 2; i++) {
            given.project(room.student());
        }
        assertRefused(Refusal.TOO_MANY_PROJECTS, () -> given.project(room.student()));
        limits.set(admin, room.course().id, Limit.PROJECTS_PER_PERSON, 1L);
        assertThat(limits.ofPerson(Limit.PROJECTS_PER_PERSON, room.student().id))
                .isEqualTo(usual);
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void onlyWhatMakesSenseIsTakenAndOnlyFromAdmins(Limit limit) {
        assertThatThrownBy(() -> limits.set(admin, null, limit, limit.least() - 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limits.set(admin, null, limit, limit.most() + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertRefused(Refusal.NOT_FOUND, () -> limits.set(room.tutor(), null, limit, limit.least()));
        if (!limit.isPerCourse()) {
            UUID course = room.course().id;
            assertThatThrownBy(() -> limits.set(admin, course, limit, limit.least()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
