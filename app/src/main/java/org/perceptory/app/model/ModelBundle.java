package org.perceptory.app.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.perceptory.domain.model.Model;

/** A model to take along: its ONNX file, its labels, and a program for it in each of three languages. */
@ApplicationScoped
public class ModelBundle {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final OfferedFiles files;

    ModelBundle(OfferedFiles files) {
        this.files = files;
    }

    /** The zip; the same model, name and threshold give the same bytes. */
    byte[] zip(Model model, LabelsJson labels) {
        var examples = new ExampleText(model, labels, files.backbone(model));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            // Weights hardly shrink: packing hard would only cost time.
            zip.setLevel(Deflater.BEST_SPEED);
            add(zip, "model.onnx", files.of(model), model);
            add(zip, "labels.json", JSON.writeValueAsBytes(labels), model);
            for (String name : ExampleText.NAMES) {
                add(zip, name, examples.of(name).getBytes(StandardCharsets.UTF_8), model);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content, Model model) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(model.createdAt));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
