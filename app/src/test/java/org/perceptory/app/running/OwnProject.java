package org.perceptory.app.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.Sounds;

/** A person's project, filled and trained over the API. */
public record OwnProject(Api owner, String id) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A new project without classes. */
    public static OwnProject of(Api owner) {
        return new OwnProject(owner, created(owner.post("/api/v1/projects", Map.of("name", "Shapes"))));
    }

    /** A new project of sounds without classes. */
    public static OwnProject ofSounds(Api owner) {
        return new OwnProject(
                owner, created(owner.post("/api/v1/projects", Map.of("name", "Sounds", "modality", "AUDIO"))));
    }

    public String path() {
        return "/api/v1/projects/" + id;
    }

    /** Adds a class with pictures of one kind; the class's id. */
    public String classOf(Kind kind, int pictures) {
        String label = created(owner.post(path() + "/labels", Map.of("name", kind.name())));
        add(label, kind, 0, pictures);
        return label;
    }

    /** Adds pictures of one kind to a class, those of these seeds: each its own. */
    public void add(String label, Kind kind, int from, int to) {
        for (int seed = from; seed < to; seed++) {
            created(owner.send(
                    "PUT", path() + "/samples/" + UUID.randomUUID() + "?label=" + label, Pictures.jpeg(kind, seed)));
        }
    }

    /** Adds a class with recordings of one kind, three seconds each; the class's id. */
    public String classOf(Sounds.Kind kind, int recordings) {
        String label = created(owner.post(path() + "/labels", Map.of("name", kind.name())));
        for (int seed = 0; seed < recordings; seed++) {
            Answer added = owner.send(
                    "PUT", path() + "/recordings/" + UUID.randomUUID() + "?label=" + label, Sounds.wav(kind, seed, 3));
            assertThat(added.status()).as(added.toString()).isEqualTo(201);
        }
        return label;
    }

    /** Asks for a training; the job as it was accepted. */
    public Answer askForTraining(Object settings) {
        Answer asked = owner.post(path() + "/jobs", settings);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        return asked;
    }

    /** Trains with the project's own settings; the job as it ended. */
    public Answer train() {
        return ended(askForTraining(null));
    }

    /** Waits for a job's end; the job then. */
    public Answer ended(Answer asked) {
        String job = "/api/v1/jobs/" + asked.json().get("id").asText();
        await().atMost(PATIENCE).until(() -> !isActive(owner.get(job)));
        return owner.get(job);
    }

    private static boolean isActive(Answer job) {
        String state = job.json().path("state").asText();
        return state.equals("QUEUED") || state.equals("RUNNING");
    }

    private static String created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("id").asText();
    }
}
