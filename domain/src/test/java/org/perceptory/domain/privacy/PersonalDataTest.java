package org.perceptory.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.testbed.PostgresResource;

/** The zip of somebody's data against the database, row by row and column by column. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PersonalDataTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In which files of {@code data/} the rows of a table stand. */
    private static final Map<String, List<String>> FILES = Map.ofEntries(
            Map.entry("person", List.of("person")),
            Map.entry("local_account", List.of("account")),
            Map.entry("identity", List.of("identities")),
            Map.entry("access_token", List.of("access-tokens")),
            Map.entry("sign_in", List.of("sign-ins")),
            Map.entry("project", List.of("projects")),
            Map.entry("label", List.of("classes")),
            Map.entry("sample", List.of("samples")),
            Map.entry("model", List.of("models")),
            Map.entry("training_job", List.of("trainings")),
            Map.entry("job_epoch", List.of("epochs")),
            Map.entry("membership", List.of("courses")),
            Map.entry("submission", List.of("submissions")),
            Map.entry("grade", List.of("grades")),
            Map.entry("deep_link", List.of("links-being-placed")),
            Map.entry("extension", List.of("extensions", "extensions-granted")),
            Map.entry("allotment", List.of("allotments")),
            Map.entry("regrade_request", List.of("regrades-asked", "regrades-answered")),
            Map.entry("review", List.of("reviews-received", "reviews-written")),
            Map.entry("review_points", List.of("reviews-received-points", "reviews-written-points")),
            Map.entry("saved_comment", List.of("saved-comments")),
            Map.entry("review_comment", List.of("reviews-received-comments", "reviews-written-comments")));

    /** Elsewhere in the zip, and looked at there. */
    private static final Set<String> ELSEWHERE = Set.of("model_prediction", "model_sample");

    /** Secrets alone, until somebody opens their link. */
    private static final Set<String> NOT_AT_ALL = Set.of("account_invitation");

    /** Columns that are left out on purpose. */
    private static final Map<String, Set<String>> LEFT_OUT = Map.ofEntries(
            // Secrets, and what only the machinery reads.
            Map.entry("local_account", Set.of("password", "person_id")),
            Map.entry("identity", Set.of("person_id")),
            Map.entry("access_token", Set.of("hash")),
            Map.entry("sign_in", Set.of("hash", "person_id")),
            Map.entry("project", Set.of("owner_id", "last_deleted_version")),
            Map.entry("label", Set.of("name_key")),
            Map.entry("sample", Set.of("ordinal", "hash")),
            // A file of its own, and a check sum of what stands in samples.json.
            Map.entry("model", Set.of("head", "fingerprint")),
            Map.entry("training_job", Set.of("person_id")),
            // The hidden test set is for who marks: who knew it could hand in again by it.
            Map.entry("submission", Set.of("person_id", "hidden_correct", "hidden_count", "hidden_mistakes")),
            Map.entry("deep_link", Set.of("platform_id", "person_id")),
            Map.entry("saved_comment", Set.of("person_id")),
            // Others are not named.
            Map.entry("extension", Set.of("person_id", "granted_by")),
            Map.entry("allotment", Set.of("student_id", "marker_id")),
            Map.entry("regrade_request", Set.of("answered_by")),
            // Who marked is told where a review is shown, if the tutors want it told.
            Map.entry("review", Set.of("reviewer_id")));

    @Inject
    FullLife lives;

    @Inject
    PersonalData data;

    @Inject
    References references;

    private FullLife.Life life;
    private Map<String, byte[]> zip;

    @BeforeEach
    void aFullLife() throws IOException {
        life = lives.begin();
        take();
    }

    private void take() throws IOException {
        var out = new ByteArrayOutputStream();
        data.write(life.person(), out, model -> Map.of("head.json", model.head));
        zip = new TreeMap<>();
        try (var files = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                assertThat(zip.put(entry.getName(), files.readAllBytes()))
                        .as(entry.getName())
                        .isNull();
            }
        }
    }

    @Test
    void everyRowOfEveryTableThatRefersToThePersonIsInIt() throws IOException {
        for (var table : references.toPeople().entrySet()) {
            if (!ELSEWHERE.contains(table.getKey()) && !NOT_AT_ALL.contains(table.getKey())) {
                assertThat(FILES).as("a table with something about people").containsKey(table.getKey());
                compare(table.getKey(), table.getValue());
            }
        }
    }

    private void compare(String table, Set<String> conditions) throws IOException {
        Set<String> leftOut = LEFT_OUT.getOrDefault(table, Set.of());
        List<String> key = new ArrayList<>(references.primaryKey(table));
        key.removeAll(leftOut);
        if (key.isEmpty()) {
            key = List.of("created_at");
        }
        Set<List<String>> kept = references.rows(table, conditions, key, life.person().id);
        assertThat(kept).as(table + ": there is something to compare").isNotEmpty();
        List<JsonNode> told = new ArrayList<>();
        for (String file : FILES.get(table)) {
            json("data/" + file + ".json").forEach(told::add);
        }
        assertThat(told).as(table).hasSize(kept.size());
        if (!key.equals(List.of("created_at"))) {
            assertThat(keys(told, key)).as(table).isEqualTo(kept);
        }
        for (String column : references.columns(table)) {
            assertThat(leftOut.contains(column) != told.getFirst().has(column))
                    .as("%s.%s is told, or left out on purpose", table, column)
                    .isTrue();
        }
    }

    private static Set<List<String>> keys(List<JsonNode> rows, List<String> key) {
        Set<List<String>> keys = new LinkedHashSet<>();
        rows.forEach(row ->
                keys.add(key.stream().map(column -> row.get(column).asText()).toList()));
        return keys;
    }

    @Test
    void whatTheDatabaseKeepsAsJsonIsJson() throws IOException {
        assertThat(json("data/models.json").get(0).get("settings").get("epochs").asInt())
                .isPositive();
        assertThat(json("data/trainings.json").get(0).get("settings").isObject())
                .isTrue();
    }

    @Test
    void everySampleHasItsFile() throws IOException {
        JsonNode samples = json("data/samples.json");
        Set<String> files = new TreeSet<>();
        samples.forEach(sample -> files.add(sample.get("file").asText()));
        assertThat(files).hasSize(samples.size());
        assertThat(zip.keySet()).containsAll(files);
        assertThat(files)
                .contains("projects/Cats and dogs/" + life.label() + "/0001.jpg")
                .anyMatch(file -> file.startsWith("deleted/"));
        assertThat(zip).containsKey("projects/Cats and dogs/project.json");
    }

    @Test
    void everyJudgementIsInIt() throws IOException {
        JsonNode judged = json("models/Cats and dogs/1/judgements.json");
        assertThat(judged).hasSize(1);
        assertThat(judged.get(0).get("sample").asText()).isEqualTo(life.judged().toString());
        assertThat(judged.get(0).get("actual").asText()).isEqualTo(life.label());
        assertThat(judged.get(0).get("probabilities").get(life.label()).asDouble())
                .isEqualTo(1);
        assertThat(zip).containsKey("models/Cats and dogs/1/head.json");
        assertThat(json("models/Cats and dogs/1/samples.json")
                        .get(0)
                        .get("class")
                        .asText())
                .isEqualTo(life.label());
    }

    @Test
    void everyEmbeddingIsARowOfAnArrayThatNumPyReads() throws IOException {
        ByteBuffer npy = ByteBuffer.wrap(zip.get("embeddings/Cats and dogs/" + FullLife.BACKBONE + ".npy"))
                .order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[8];
        npy.get(magic);
        assertThat(magic).isEqualTo(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        byte[] header = new byte[npy.getShort()];
        npy.get(header);
        assertThat(new String(header, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3), }")
                .endsWith("\n");
        assertThat(npy.position() % 64).isZero();
        assertThat(List.of(npy.getFloat(), npy.getFloat(), npy.getFloat())).containsExactly(1f, 2f, 3f);
        assertThat(npy.hasRemaining()).isFalse();
        assertThat(json("embeddings/Cats and dogs/" + FullLife.BACKBONE + ".json")
                        .get(0)
                        .get("file")
                        .asText())
                .isEqualTo("projects/Cats and dogs/" + life.label() + "/0001.jpg");
    }

    @Test
    void whatIsNotReleasedToThemIsNot() throws IOException {
        lives.draft(life.person());
        take();
        assertThat(new String(zip.get("data/reviews-received.json"), StandardCharsets.UTF_8))
                .doesNotContain(FullLife.DRAFT);
        assertThat(new String(zip.get("data/reviews-received-comments.json"), StandardCharsets.UTF_8))
                .doesNotContain(FullLife.DRAFT);
    }

    @Test
    void theLogTellsNoPointsThatWereNotReleased() throws IOException {
        lives.draft(life.person());
        take();
        assertThat(new String(zip.get("data/log.json"), StandardCharsets.UTF_8))
                .contains("MARK_CHANGED")
                .doesNotContain(FullLife.DRAFT_POINTS);
    }

    @Test
    void itsReadMeNamesEveryFile() {
        String text = new String(zip.get("README.md"), StandardCharsets.UTF_8);
        Map<String, String> missing = new LinkedHashMap<>(PersonalQueries.all());
        missing.keySet().removeIf(file -> text.contains("| `" + file + "` |"));
        assertThat(missing).isEmpty();
        zip.keySet().stream()
                .filter(name -> name.contains("/"))
                .map(name -> name.substring(0, name.indexOf('/')))
                .forEach(folder -> assertThat(text).contains("| `" + folder + "/` |"));
    }

    private JsonNode json(String name) throws IOException {
        assertThat(zip).containsKey(name);
        return JSON.readTree(zip.get(name));
    }
}
