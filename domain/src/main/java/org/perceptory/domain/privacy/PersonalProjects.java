package org.perceptory.domain.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.blob.Embeddings;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.sample.FolderNames;
import org.perceptory.domain.sample.ProjectData;
import org.perceptory.domain.sample.ProjectFiles;

/**
 * Somebody's projects as files: {@code projects/<name>/} as it can be brought back, {@code models/<name>/<version>/},
 * {@code embeddings/<name>/}, and {@code deleted/} with the samples that can still be restored.
 */
@ApplicationScoped
class PersonalProjects {
    private static final int BATCH = 100;

    private static final String PROJECTS =
            "select id, name, deleted_at is not null as deleted from project where owner_id = ?1 order by created_at";
    private static final String SAMPLES =
            "select id, blob_sha256, duration_ms from sample where project_id = ?1 order by ordinal";
    private static final String BACKBONES = """
        select distinct e.backbone_sha256 from embedding e join sample s on s.blob_sha256 = e.blob_sha256
        where s.project_id = ?1 order by e.backbone_sha256""";
    private static final String EMBEDDED = """
        select s.id, s.blob_sha256 from sample s join embedding e on e.blob_sha256 = s.blob_sha256
        where s.project_id = ?1 and e.backbone_sha256 = ?2 order by s.ordinal""";
    private static final String LEARNT_FROM = """
        select m.sample_id, m.label, m.held_out from model_sample m join sample s on s.id = m.sample_id
        where m.model_id = ?1 order by s.ordinal""";
    private static final String JUDGEMENTS = """
        select sample_id, actual, probabilities from model_prediction p join sample s on s.id = p.sample_id
        where model_id = ?1 order by s.ordinal""";

    private final PersonalRows rows;
    private final ProjectData data;
    private final ProjectFiles files;
    private final Blobs blobs;
    private final Embeddings embeddings;

    PersonalProjects(PersonalRows rows, ProjectData data, ProjectFiles files, Blobs blobs, Embeddings embeddings) {
        this.rows = rows;
        this.data = data;
        this.files = files;
        this.blobs = blobs;
        this.embeddings = embeddings;
    }

    /** @return the file of each sample, by its id */
    Map<UUID, String> write(Person person, PersonalZip zip, PersonalModels models) throws IOException {
        Map<UUID, String> written = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Map<String, Object> project : rows.of(PROJECTS, person.id)) {
            UUID id = id(project, "id");
            String folder = FolderNames.of((String) project.get("name"), taken);
            var snapshot = data.read(id);
            if (snapshot.isPresent()) { // otherwise it is deleted
                written.putAll(files.write(snapshot.get(), "projects/" + folder + "/", zip.stream()));
            }
            deleted(id, zip, written);
            embeddings(id, folder, zip, written);
            models(id, folder, zip, models, written);
        }
        return written;
    }

    private void deleted(UUID project, PersonalZip zip, Map<UUID, String> written) throws IOException {
        for (Map<String, Object> sample : rows.of(SAMPLES, project)) {
            UUID id = id(sample, "id");
            var content = written.containsKey(id) ? null : blobs.get((String) sample.get("blob_sha256"));
            if (content != null && content.isPresent()) {
                String name = "deleted/" + id + (sample.get("duration_ms") == null ? ".jpg" : ".wav");
                zip.file(name, content.get());
                written.put(id, name);
            }
        }
    }

    private void embeddings(UUID project, String folder, PersonalZip zip, Map<UUID, String> written)
            throws IOException {
        for (Map<String, Object> found : rows.of(BACKBONES, project)) {
            String backbone = (String) found.get("backbone_sha256");
            var samples = rows.of(EMBEDDED, project, backbone);
            String name = "embeddings/" + folder + "/" + backbone;
            for (int from = 0, size = 0; from < samples.size(); from += BATCH) {
                List<String> wanted = samples.subList(from, Math.min(from + BATCH, samples.size())).stream()
                        .map(sample -> (String) sample.get("blob_sha256"))
                        .toList();
                Map<String, float[]> vectors = embeddings.read(wanted, backbone);
                if (from == 0) {
                    size = vectors.values().stream()
                            .mapToInt(vector -> vector.length)
                            .findFirst()
                            .orElse(0);
                    zip.beginArray(name + ".npy", samples.size(), size);
                }
                float[] gone = new float[size];
                Arrays.fill(gone, Float.NaN); // deleted meanwhile: the rows keep their places
                zip.vectors(wanted.stream()
                        .map(blob -> vectors.getOrDefault(blob, gone))
                        .toList());
            }
            zip.json(
                    name + ".json",
                    samples.stream()
                            .map(sample -> described(sample, "id", written))
                            .toList());
        }
    }

    private void models(UUID project, String folder, PersonalZip zip, PersonalModels models, Map<UUID, String> written)
            throws IOException {
        List<Model> versions = Model.list("projectId = ?1 order by version", project);
        for (Model model : versions) {
            String around = "models/" + folder + "/" + model.version + "/";
            for (var file : models.of(model).entrySet()) {
                zip.file(around + file.getKey(), file.getValue());
            }
            zip.json(
                    around + "samples.json",
                    rows.of(LEARNT_FROM, model.id).stream()
                            .map(sample -> learntFrom(sample, model, written))
                            .toList());
            zip.json(
                    around + "judgements.json",
                    rows.of(JUDGEMENTS, model.id).stream()
                            .map(judgement -> judged(judgement, model, written))
                            .toList());
        }
    }

    private static Map<String, Object> learntFrom(Map<String, Object> row, Model model, Map<UUID, String> written) {
        Map<String, Object> learnt = described(row, "sample_id", written);
        learnt.put("class", model.labels.get((int) row.get("label")).name());
        learnt.put("held_out", row.get("held_out"));
        return learnt;
    }

    private static Map<String, Object> judged(Map<String, Object> row, Model model, Map<UUID, String> written) {
        Map<String, Object> judged = described(row, "sample_id", written);
        judged.put("actual", model.labels.get((int) row.get("actual")).name());
        var probabilities = new LinkedHashMap<String, Float>();
        float[] all = (float[]) row.get("probabilities");
        for (int k = 0; k < all.length; k++) {
            probabilities.merge(model.labels.get(k).name(), all[k], Float::sum);
        }
        judged.put("probabilities", probabilities);
        return judged;
    }

    private static Map<String, Object> described(Map<String, Object> row, String column, Map<UUID, String> written) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("sample", row.get(column));
        described.put("file", written.get(id(row, column)));
        return described;
    }

    private static UUID id(Map<String, Object> row, String column) {
        return UUID.fromString((String) row.get(column));
    }
}
