package org.perceptory.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.ManyProjects;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** The list of projects over REST: whole as ever, or by the page. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class ProjectPagesIT {

    @Test
    void who_asks_for_no_page_gets_all() {
        Answer answer = someone(60).get("/api/v1/projects");
        assertThat(names(answer)).hasSize(60).startsWith("Project 1", "Project 2");
        assertThat(answer.header("X-Total-Count")).isEqualTo("60");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=2, 12, Project 1|Project 2",
        "limit=2&offset=11, 12, Project 12",
        "limit=2&offset=12, 12, ''",
        "limit=0, 12, ''",
        "q=PROJECT+1, 4, Project 1|Project 10|Project 11|Project 12",
        "q=PROJECT+1&limit=1&offset=1, 4, Project 10",
        "q=%25, 0, ''",
        "q=%00, 12, Project 1",
        "sort=kind&limit=2&offset=5, 12, Project 11|Project 2",
        "sort=name&limit=2, 12, Project 1|Project 10",
    })
    void a_page_says_how_many_there_are(String query, int total, String first) {
        Answer answer = someone(12).get("/api/v1/projects?" + query);
        assertThat(answer.header("X-Total-Count")).isEqualTo(String.valueOf(total));
        assertThat(names(answer)).startsWith(first.isEmpty() ? new String[0] : first.split("\\|"));
        assertThat(names(answer).isEmpty()).isEqualTo(first.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=-1", "offset=-1", "limit=NaN", "limit=1e3", "offset=2147483648", "sort=size", "sort=NAME"
            })
    void a_page_that_cannot_be_is_refused(String query) {
        Answer answer = someone(1).get("/api/v1/projects?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asText()).isEqualTo("BAD_PAGE");
    }

    private static Api someone(int projects) {
        Account account = Account.create(Role.STUDENT);
        ManyProjects.of(account, projects);
        return Api.of(account);
    }

    private static List<String> names(Answer answer) {
        JsonNode json = answer.json();
        return StreamSupport.stream(json.spliterator(), false)
                .map(project -> project.get("name").asText())
                .toList();
    }
}
