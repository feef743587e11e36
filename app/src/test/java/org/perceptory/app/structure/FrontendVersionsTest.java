package org.perceptory.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.server.VaadinService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The front end's tests use what the application is built with: who moves Flow moves them. */
class FrontendVersionsTest {

    private static final Path OWN = Path.of("src/test/frontend/package.json");

    @ParameterizedTest
    @CsvSource({"lit, default, dependencies", "typescript, default, devDependencies", "vite, vite, devDependencies"})
    void what_flow_pins(String name, String list, String part) throws IOException {
        String path = "/com/vaadin/flow/server/frontend/dependencies/" + list + "/package.json";
        try (InputStream in = VaadinService.class.getResourceAsStream(path)) {
            JsonNode pinned = new ObjectMapper().readTree(in).path(part);
            assertThat(own().path(name).asText()).isEqualTo(pinned.path(name).asText("Flow pins none"));
        }
    }

    @Test
    void what_the_elements_pin() throws IOException {
        Map<String, String> pinned = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.perceptory.app").stream()
                        .flatMap(type -> Stream.of(type.reflect().getDeclaredAnnotationsByType(NpmPackage.class)))
                        .forEach(npm -> pinned.put(npm.value(), npm.version()));
        assertThat(pinned).containsKeys("dompurify", "fflate", "katex", "marked", "onnxruntime-web", "umap-js");
        Map<String, String> used = new TreeMap<>();
        JsonNode own = own();
        pinned.keySet().forEach(name -> used.put(name, own.path(name).asText()));
        assertThat(used).isEqualTo(pinned);
    }

    private static JsonNode own() throws IOException {
        return new ObjectMapper().readTree(Files.readString(OWN)).path("devDependencies");
    }
}
