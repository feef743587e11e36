package org.perceptory.app.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.perceptory.domain.model.Model;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.head.HeadBytes;

/** The texts of a bundle, from templates in which {@code {{word}}} stands for something of the model's. */
record ExampleText(Model model, LabelsJson labels, BackboneEntry backbone) {

    static final List<String> NAMES =
            List.of("README.md", "requirements.txt", "example.py", "example.mjs", "Example.java");

    /** JSON's strings without characters outside ASCII are Java's too. */
    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String WITHOUT = " When the largest is below {{threshold}}, the answer is \"none of these\".";
    private static final String WITH_LIKENESS = """
             `likeness` [n] says how like what the model was trained on
              each input is, whatever its class, 0 to 1. When the largest probability times likeness (of a recording the
              means of both) is below {{threshold}}, the answer is "none of these": so what is quite unlike the classes
              is mostly found out, and what looks like one of them mostly is not.""";

    String of(String name) {
        return template(backbone.medium().name().toLowerCase(Locale.ROOT) + "/" + name)
                .replace("{{labels}}", joined(", ", ExampleText::quoted))
                .replace("{{rule}}", HeadBytes.read(model.head).likeness().known() ? WITH_LIKENESS : WITHOUT)
                .replace("{{threshold}}", String.format(Locale.ROOT, "%.4f", labels.threshold()))
                .replace("{{version}}", Integer.toString(model.version))
                .replace("{{samples}}", Integer.toString(model.samples))
                .replace("{{accuracy}}", String.format(Locale.ROOT, "%.0f", 100 * model.evaluation.accuracy()))
                .replace("{{difference}}", String.format(Locale.ROOT, "%.1g", model.verification.maxDifference()))
                .replace("{{backbone}}", backbone.id() + " " + backbone.version())
                .replace("{{licence}}", backbone.licence())
                .replace("{{classes}}", joined("\n", label -> "- " + inMarkdown(label)))
                .replace("{{name}}", inMarkdown(labels.name()));
    }

    private String joined(String between, UnaryOperator<String> form) {
        return labels.labels().stream().map(HeadJson.LabelJson::name).map(form).collect(Collectors.joining(between));
    }

    private static String quoted(String text) {
        try {
            return ASCII.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As it is, whatever Markdown or HTML it looks like. */
    private static String inMarkdown(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_\\[\\]{}#|])", "\\\\$1");
    }

    private static String template(String name) {
        try (InputStream template = ExampleText.class.getResourceAsStream(name + ".template")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
