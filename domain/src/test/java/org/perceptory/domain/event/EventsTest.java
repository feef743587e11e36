package org.perceptory.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class EventsTest {
    @Inject
    Given given;

    @Inject
    Events events;

    @Inject
    AgroalDataSource database;

    @Test
    void subscribersHearOfTheirProjectOnlyAndGoOnAfterALostConnection() throws SQLException {
        Person student = given.student();
        Project project = given.project(student);
        Project other = given.project(student);
        List<Change> told = new CopyOnWriteArrayList<>();
        try (Subscription broken = events.onProject(project.id, e -> {
                    throw new IllegalStateException("a broken page");
                });
                Subscription subscription = events.onProject(project.id, e -> told.add(e.change()))) {
            given.label(student, other, "Elsewhere");
            given.label(student, project, "Cats");
            await().untilAsserted(() -> assertThat(told).containsExactly(Change.LABELS));

            cutTheListeningConnection();
            await().untilAsserted(() -> assertThat(told).containsExactly(Change.LABELS, Change.RECONNECTED));

            given.label(student, project, "Dogs");
            await().untilAsserted(
                            () -> assertThat(told).containsExactly(Change.LABELS, Change.RECONNECTED, Change.LABELS));
        }
        given.label(student, project, "Mice");
        assertThat(told).hasSize(3);
    }

    private void cutTheListeningConnection() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and query ilike 'listen%'""");
        }
    }
}
