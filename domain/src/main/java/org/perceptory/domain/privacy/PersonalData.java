package org.perceptory.domain.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.domain.person.Person;

/**
 * Everything that is known of a person, as one zip: their projects as they can be brought back, their models and
 * embeddings, and a JSON file for each kind of row ({@link PersonalQueries}); its {@code README.md} says what is what.
 * Each file is read by itself: who takes it slowly holds no transaction open.
 */
@ApplicationScoped
public class PersonalData {
    private final PersonalRows rows;
    private final PersonalProjects projects;

    PersonalData(PersonalRows rows, PersonalProjects projects) {
        this.rows = rows;
        this.projects = projects;
    }

    /**
     * Writes the zip, a file at a time.
     *
     * @param out not closed
     */
    public void write(Person person, OutputStream out, PersonalModels models) throws IOException {
        PersonalZip zip = new PersonalZip(out);
        zip.file("README.md", readMe());
        Map<UUID, String> written = projects.write(person, zip, models);
        for (var query : PersonalQueries.all().entrySet()) {
            List<Map<String, Object>> found = rows.of(query.getValue(), person.id);
            zip.json(
                    "data/" + query.getKey() + ".json",
                    query.getKey().equals("samples")
                            ? found.stream()
                                    .map(sample -> withFile(sample, written))
                                    .toList()
                            : found);
        }
        zip.finish();
    }

    private static Map<String, Object> withFile(Map<String, Object> sample, Map<UUID, String> written) {
        Map<String, Object> described = new LinkedHashMap<>(sample);
        described.put("file", written.get(UUID.fromString((String) sample.get("id"))));
        return described;
    }

    private static byte[] readMe() throws IOException {
        try (InputStream text = PersonalData.class.getResourceAsStream("README.md")) {
            return text.readAllBytes();
        }
    }
}
