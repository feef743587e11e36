package org.perceptory.app.borders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.app.running.TrainedProject;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.Pictures;

/** A deleted project is as good as not there, at every address, also for its owner; until it is brought back. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class DeletedProjectIT {

    /** Made when it is first asked for: before that the application has no address. */
    private static final class Deleted {
        private static final Api OWNER = Api.of(Account.create(Role.STUDENT));
        private static final TrainedProject GONE = TrainedProject.of(OWNER);

        static {
            Answer answer = OWNER.send("DELETE", GONE.fill("/api/v1/projects/{project}"), new byte[0]);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        }
    }

    /** Those of the whole table that lead to something of a project. */
    static Stream<Address> ofAProject() {
        return Address.allOwned()
                .filter(address -> address.template().matches(".*\\{(project|sample|model|job)}.*"))
                .filter(address -> !address.template().contains("/deleted-projects/"));
    }

    @ParameterizedTest
    @MethodSource("ofAProject")
    void its_owner_finds_nothing_of_it(Address address) {
        Answer answer = ask(address);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        assertThat(answer.json().get("code").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void no_list_holds_it_but_that_of_what_can_be_brought_back() {
        assertThat(Deleted.OWNER.get("/api/v1/projects").text()).doesNotContain(Deleted.GONE.project());
        assertThat(Deleted.OWNER.get("/api/v1/projects?q=Shapes").text()).doesNotContain(Deleted.GONE.project());
        assertThat(Deleted.OWNER
                        .get("/api/v1/deleted-projects")
                        .json()
                        .get(0)
                        .get("id")
                        .asText())
                .isEqualTo(Deleted.GONE.project());
        assertThat(Api.of(Account.create(Role.ADMIN))
                        .get("/api/v1/deleted-projects")
                        .json())
                .isEmpty();
    }

    @Test
    void it_comes_back_with_everything_and_goes_for_good_only_from_among_the_deleted() {
        Api owner = Api.of(Account.create(Role.STUDENT));
        TrainedProject trained = TrainedProject.of(owner);
        String path = trained.fill("/api/v1/projects/{project}");
        String deleted = trained.fill("/api/v1/deleted-projects/{project}");
        assertThat(owner.send("DELETE", deleted, new byte[0]).status()).isEqualTo(404);
        String samples = owner.get(path + "/samples").text();
        String model = owner.get(trained.fill("/api/v1/models/{model}")).text();

        owner.send("DELETE", path, new byte[0]);
        assertThat(owner.post(deleted + "/restore", Map.of()).status()).isEqualTo(204);

        assertThat(owner.get(path + "/samples").text()).isEqualTo(samples);
        assertThat(owner.get(trained.fill("/api/v1/models/{model}")).text()).isEqualTo(model);
        assertThat(owner.get(trained.fill("/api/v1/models/{model}/model.onnx")).status())
                .isEqualTo(200);
        assertThat(owner.get("/api/v1/deleted-projects").json()).isEmpty();

        owner.send("DELETE", path, new byte[0]);
        assertThat(owner.send("DELETE", deleted, new byte[0]).status()).isEqualTo(204);
        assertThat(owner.post(deleted + "/restore", Map.of()).status()).isEqualTo(404);
        assertThat(owner.get("/api/v1/deleted-projects").json()).isEmpty();
    }

    private static Answer ask(Address address) {
        String path = Deleted.GONE.fill(address.template());
        if (address.method().equals("GET")) {
            return Deleted.OWNER.get(path);
        }
        return address.body().isEmpty()
                ? Deleted.OWNER.send(
                        address.method(),
                        path + Deleted.GONE.fill("?label={label}"),
                        Pictures.jpeg(Pictures.Kind.SQUARES, 1))
                : Deleted.OWNER.sendJson(address.method(), path, Deleted.GONE.fill(address.body()));
    }
}
