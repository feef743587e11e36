package org.perceptory.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.OwnProject;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.Modality;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Sounds;

/** However samples come, and however many at a time, an activity's limit holds. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class ParallelUploadsIT {

    private static final int LIMIT = 5;
    private static final int OF_EACH = 8;

    private Api student;

    @BeforeEach
    void somebody() {
        student = Api.of(Account.create(Role.STUDENT));
    }

    @ParameterizedTest
    @EnumSource(Modality.class)
    void no_more_are_taken_than_fit(Modality modality) throws Exception {
        OwnProject project = modality == Modality.IMAGE ? OwnProject.of(student) : OwnProject.ofSounds(student);
        String label = student.post(project.path() + "/labels", java.util.Map.of("name", "Things"))
                .json()
                .get("id")
                .asText();
        limit(project.id(), modality);
        List<Callable<Answer>> uploads = new ArrayList<>();
        for (int seed = 0; seed < OF_EACH; seed++) {
            uploads.add(one(project, label, modality, seed));
            uploads.add(zip(project, modality, seed));
        }
        try (var threads = Executors.newFixedThreadPool(uploads.size())) {
            for (var upload : threads.invokeAll(uploads)) {
                Answer answer = upload.get();
                assertThat(answer.status()).as(answer.toString()).isIn(200, 201, 409);
            }
        }
        assertThat(student.get(project.path() + "/samples").json()).hasSize(LIMIT);
    }

    @Test
    void what_was_deleted_comes_back_only_where_there_is_room() throws Exception {
        OwnProject project = OwnProject.of(student);
        String label = project.classOf(Pictures.Kind.CIRCLES, LIMIT);
        limit(project.id(), Modality.IMAGE);
        String gone =
                student.get(project.path() + "/samples").json().get(0).get("id").asText();
        var ids = java.util.Map.of("ids", List.of(gone));
        student.post(project.path() + "/samples/delete", ids);
        project.add(label, Pictures.Kind.BARS, 0, 1);
        Answer back = student.post(project.path() + "/samples/restore", ids);
        assertThat(back.status()).as(back.toString()).isEqualTo(409);
        assertThat(back.json().get("code").asText()).isEqualTo("TOO_MANY_SAMPLES");
        assertThat(student.get(project.path() + "/samples").json()).hasSize(LIMIT);
    }

    private Callable<Answer> one(OwnProject project, String label, Modality modality, int seed) {
        String to = project.path() + (modality == Modality.IMAGE ? "/samples/" : "/recordings/") + UUID.randomUUID()
                + "?label=" + label;
        return () -> student.send("PUT", to, content(modality, seed));
    }

    private Callable<Answer> zip(OwnProject project, Modality modality, int seed) {
        String end = modality == Modality.IMAGE ? ".jpg" : ".wav";
        byte[] zip = BadPictures.zip(
                "things/a" + end, content(modality, 100 + seed), "things/b" + end, content(modality, 200 + seed));
        return () -> student.send("POST", project.path() + "/archive", zip);
    }

    private static byte[] content(Modality modality, int seed) {
        return modality == Modality.IMAGE
                ? Pictures.jpeg(Pictures.Kind.CIRCLES, seed)
                : Sounds.wav(Sounds.Kind.TONES, seed, 1);
    }

    /** Makes it work for an activity that allows so many samples. */
    private static void limit(String project, Modality modality) {
        UUID course = UUID.randomUUID();
        UUID activity = UUID.randomUUID();
        PlatformTable.update("insert into course (id, title, created_at) values (?, 'Few', now())", course);
        PlatformTable.update("""
            insert into activity (id, course_id, title, brief, modality, hand_in, samples_limit, published, created_at, changed_at)
            values (?, ?, 'Few', '', ?, '', ?, true, now(), now())""", activity, course, modality.name(), LIMIT);
        PlatformTable.update(
                "update project set purpose = 'WORK', activity_id = ? where id = cast(? as uuid)", activity, project);
    }
}
