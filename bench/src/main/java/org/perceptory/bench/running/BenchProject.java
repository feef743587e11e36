package org.perceptory.bench.running;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A project with its classes and pictures, made over the API. */
public final class BenchProject {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Visitor visitor;
    private final Database database;
    private final UUID id;
    private UUID label;

    private BenchProject(Visitor visitor, Database database, UUID id) {
        this.visitor = visitor;
        this.database = database;
        this.id = id;
    }

    /** @param classes [classes][pictures], the bytes of files */
    public static BenchProject create(RunningPerceptory perceptory, List<List<byte[]>> classes) {
        return create(perceptory, "IMAGE", classes, BenchProject::add);
    }

    /** @param classes [classes][recordings], the bytes of WAV files */
    public static BenchProject ofSounds(RunningPerceptory perceptory, List<List<byte[]>> classes) {
        return create(perceptory, "AUDIO", classes, BenchProject::addRecording);
    }

    private static BenchProject create(
            RunningPerceptory perceptory,
            String modality,
            List<List<byte[]>> classes,
            BiConsumer<BenchProject, byte[]> add) {
        Visitor visitor = perceptory.visitor();
        UUID id = id(visitor.post("/api/v1/projects", Map.of("name", "Bench", "modality", modality)));
        BenchProject project = new BenchProject(visitor, perceptory.database(), id);
        for (int i = 0; i < classes.size(); i++) {
            project.label = id(visitor.post("/api/v1/projects/" + id + "/labels", Map.of("name", "Class " + (i + 1))));
            classes.get(i).forEach(file -> add.accept(project, file));
        }
        project.awaitIdle();
        return project;
    }

    public UUID id() {
        return id;
    }

    /** Adds a picture to the last class, which asks for its embedding. */
    public void add(byte[] picture) {
        visitor.put(
                "/api/v1/projects/%s/samples/%s?label=%s&name=bench.jpg".formatted(id, UUID.randomUUID(), label),
                picture);
    }

    /** Adds a recording to the last class, which asks for the embeddings of its seconds. */
    public void addRecording(byte[] wav) {
        visitor.put(
                "/api/v1/projects/%s/recordings/%s?label=%s&name=bench.wav".formatted(id, UUID.randomUUID(), label),
                wav);
    }

    /** Asks for a training with these settings, or with the project's own where they are null; the job. */
    public UUID train(Map<String, Object> settings) {
        return id(visitor.post("/api/v1/projects/" + id + "/jobs", settings));
    }

    /** The model of a job that has succeeded. */
    public UUID model(UUID job) {
        return UUID.fromString(
                visitor.getJson("/api/v1/jobs/" + job).get("model").asText());
    }

    /** Waits until the job is over. */
    public JobTimes await(UUID job) {
        database.await(PATIENCE, () -> database.job(job).over());
        return succeeded(database.job(job));
    }

    /** Waits until the newest job is over. */
    public JobTimes awaitIdle() {
        database.await(
                PATIENCE, () -> database.newestJob(id).map(JobTimes::over).orElse(false));
        return succeeded(database.newestJob(id).orElseThrow());
    }

    private static JobTimes succeeded(JobTimes job) {
        if (!job.state().equals("SUCCEEDED")) {
            throw new IllegalStateException("A job ended as " + job.state());
        }
        return job;
    }

    private static UUID id(com.fasterxml.jackson.databind.JsonNode answer) {
        return UUID.fromString(answer.get("id").asText());
    }
}
