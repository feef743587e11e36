package org.perceptory.app.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Palette;
import org.perceptory.domain.project.TrainingSettings;

/**
 * The {@code project.json} of a project that was taken along. Anybody may have written it: what makes no sense is left
 * out and named, and what is not known is not looked at.
 *
 * @param name empty where there is none that may be one
 * @param backbone empty where it says none
 * @param threshold null where the model's own holds
 * @param files by the class's folder and name
 * @param foldersAround how many folders lie above the classes': one, {@code train} or {@code test}, where samples are
 *     put aside
 * @param ignored what made no sense, as paths: {@code settings.epochs}
 */
record ProjectDescription(
        String name,
        Modality modality,
        String backbone,
        TrainingSettings settings,
        Double threshold,
        List<DescribedClass> classes,
        Map<String, DescribedFile> files,
        int foldersAround,
        List<String> ignored) {

    /** A project of 5,000 samples describes itself in 2 MB. */
    static final int MOST_BYTES = 8_000_000;

    private static final int MOST_CLASSES = 1_000;
    private static final int MOST_FILES = 20_000;
    static final int MOST_IGNORED = 20;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MOST_BYTES)
                    .maxNestingDepth(20)
                    .maxStringLength(10_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .build())
            .build());

    /** Empty where it is no description of a project: no JSON, too much of it, or without what it learns from. */
    static Optional<ProjectDescription> read(byte[] json) {
        if (json.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            JsonNode root = JSON.readTree(json);
            return modality(root.path("modality")).map(modality -> new Reading(root).of(modality));
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<Modality> modality(JsonNode node) {
        return List.of(Modality.values()).stream()
                .filter(one -> one.name().equals(node.textValue()))
                .findFirst();
    }

    private static final class Reading {
        private final JsonNode root;
        private final List<String> ignored = new ArrayList<>();
        private int foldersAround;

        Reading(JsonNode root) {
            this.root = root;
        }

        ProjectDescription of(Modality modality) {
            return new ProjectDescription(
                    name(root.path("name"), "name"),
                    modality,
                    text(root.path("backbone"), "backbone"),
                    settings(root.path("settings")),
                    threshold(root.path("threshold")),
                    classes(root.path("classes"), modality),
                    files(root.path("samples")),
                    foldersAround,
                    List.copyOf(ignored));
        }

        private TrainingSettings settings(JsonNode node) {
            TrainingSettings now = TrainingSettings.DEFAULT;
            now = setting(
                    node,
                    "epochs",
                    now,
                    (s, v) ->
                            new TrainingSettings(whole(v), s.batchSize(), s.learningRate(), s.hiddenUnits(), s.seed()));
            now = setting(
                    node,
                    "batchSize",
                    now,
                    (s, v) -> new TrainingSettings(s.epochs(), whole(v), s.learningRate(), s.hiddenUnits(), s.seed()));
            now = setting(
                    node,
                    "learningRate",
                    now,
                    (s, v) -> new TrainingSettings(s.epochs(), s.batchSize(), number(v), s.hiddenUnits(), s.seed()));
            now = setting(
                    node,
                    "hiddenUnits",
                    now,
                    (s, v) -> new TrainingSettings(s.epochs(), s.batchSize(), s.learningRate(), whole(v), s.seed()));
            return setting(
                    node,
                    "seed",
                    now,
                    (s, v) -> new TrainingSettings(
                            s.epochs(), s.batchSize(), s.learningRate(), s.hiddenUnits(), seed(v)));
        }

        /** Puts one value into the settings. */
        private interface Put {
            TrainingSettings into(TrainingSettings settings, JsonNode value);
        }

        private TrainingSettings setting(JsonNode of, String key, TrainingSettings now, Put put) {
            if (!of.has(key)) {
                return now;
            }
            try {
                return put.into(now, of.get(key)).checked();
            } catch (RefusedException | IllegalArgumentException senseless) {
                ignore("settings." + key);
                return now;
            }
        }

        private static int whole(JsonNode value) {
            return number(value, value.isIntegralNumber() && value.canConvertToInt())
                    .intValue();
        }

        private static double number(JsonNode value) {
            return number(value, value.isNumber()).doubleValue();
        }

        /** What the page's field takes, too. */
        private static long seed(JsonNode value) {
            return number(value, value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0)
                    .longValue();
        }

        private static Number number(JsonNode value, boolean makesSense) {
            if (!makesSense) {
                throw new IllegalArgumentException("No such number");
            }
            return value.numberValue();
        }

        private Double threshold(JsonNode node) {
            if (node.isMissingNode() || node.isNull()) {
                return null;
            }
            if (node.isNumber() && node.doubleValue() >= 0 && node.doubleValue() <= 1) {
                return node.doubleValue();
            }
            ignore("threshold");
            return null;
        }

        private List<DescribedClass> classes(JsonNode list, Modality modality) {
            List<DescribedClass> classes = new ArrayList<>();
            for (JsonNode one : list(list, "classes", MOST_CLASSES)) {
                String at = "classes[" + classes.size() + "]";
                String folder = text(one.path("folder"), at + ".folder");
                String name = name(one.path("name"), at + ".name");
                boolean background = one.path("background").asBoolean(false) && modality == Modality.AUDIO;
                if (background && classes.stream().anyMatch(DescribedClass::background)) {
                    // A project has one; the second comes back with its samples, as any other class.
                    background = false;
                    ignore(at + ".background");
                }
                if (!name.isEmpty()) {
                    classes.add(new DescribedClass(
                            name, folder.isEmpty() ? name : folder, color(one.path("color"), at), background));
                }
            }
            return classes;
        }

        private String color(JsonNode node, String at) {
            String color = text(node, at + ".color");
            try {
                return color.isEmpty() ? "" : Palette.checked(color);
            } catch (RefusedException none) {
                ignore(at + ".color");
                return "";
            }
        }

        private Map<String, DescribedFile> files(JsonNode list) {
            Map<String, DescribedFile> files = new HashMap<>();
            for (JsonNode one : list(list, "samples", MOST_FILES)) {
                String[] path = one.path("file").asText("").split("/");
                String file = String.join("/", List.of(path).subList(Math.max(0, path.length - 2), path.length));
                foldersAround = Math.max(foldersAround, Math.min(1, path.length - 2));
                String burst = one.path("burst").asText(file);
                String name = SampleResource.shortened(one.path("name").asText(""));
                files.put(
                        file, new DescribedFile(name, burst, one.path("heldOut").asBoolean(false)));
            }
            return files;
        }

        private List<JsonNode> list(JsonNode node, String at, int most) {
            List<JsonNode> all = new ArrayList<>();
            if (node.isArray()) {
                node.forEach(one -> {
                    if (all.size() < most) {
                        all.add(one);
                    }
                });
            }
            if (!node.isMissingNode() && all.size() < node.size() || node.isValueNode()) {
                ignore(at);
            }
            return all;
        }

        private String name(JsonNode node, String at) {
            String text = text(node, at);
            try {
                return text.isEmpty() ? "" : new LabelName(text).text();
            } catch (RefusedException none) {
                ignore(at);
                return "";
            }
        }

        private String text(JsonNode node, String at) {
            if (node.isTextual()) {
                return node.textValue();
            }
            if (!node.isMissingNode() && !node.isNull()) {
                ignore(at);
            }
            return "";
        }

        private void ignore(String path) {
            if (ignored.size() < MOST_IGNORED) {
                ignored.add(path);
            }
        }
    }
}
