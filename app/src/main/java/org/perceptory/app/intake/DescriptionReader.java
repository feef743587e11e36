package org.perceptory.app.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Palette;

/** Makes of a {@code project.json} what can be made of it. */
class DescriptionReader {

    private static final int MOST_CLASSES = 1_000;
    private static final int MOST_FILES = 20_000;

    private final JsonNode root;
    private final LenientJson json = new LenientJson();
    private int foldersAround;

    DescriptionReader(JsonNode root) {
        this.root = root;
    }

    ProjectDescription read(Modality modality) {
        return new ProjectDescription(
                json.name(root.path("name"), "name"),
                modality,
                json.text(root.path("backbone"), "backbone"),
                new DescribedSettings(root.path("settings"), json).read(),
                threshold(root.path("threshold")),
                classes(root.path("classes"), modality),
                files(root.path("samples")),
                foldersAround,
                json.ignored());
    }

    private Double threshold(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (node.isNumber() && node.doubleValue() >= 0 && node.doubleValue() <= 1) {
            return node.doubleValue();
        }
        json.ignore("threshold");
        return null;
    }

    private List<DescribedClass> classes(JsonNode list, Modality modality) {
        List<DescribedClass> classes = new ArrayList<>();
        for (JsonNode one : json.list(list, "classes", MOST_CLASSES)) {
            String at = "classes[" + classes.size() + "]";
            String folder = json.text(one.path("folder"), at + ".folder");
            String name = json.name(one.path("name"), at + ".name");
            boolean background = one.path("background").asBoolean(false) && modality == Modality.AUDIO;
            if (background && classes.stream().anyMatch(DescribedClass::background)) {
                // A project has one; the second comes back with its samples, as any other class.
                background = false;
                json.ignore(at + ".background");
            }
            if (!name.isEmpty()) {
                classes.add(new DescribedClass(
                        name, folder.isEmpty() ? name : folder, color(one.path("color"), at), background));
            }
        }
        return classes;
    }

    private String color(JsonNode node, String at) {
        String color = json.text(node, at + ".color");
        try {
            return color.isEmpty() ? "" : Palette.checked(color);
        } catch (RefusedException none) {
            json.ignore(at + ".color");
            return "";
        }
    }

    private Map<String, DescribedFile> files(JsonNode list) {
        Map<String, DescribedFile> files = new HashMap<>();
        for (JsonNode one : json.list(list, "samples", MOST_FILES)) {
            String[] path = one.path("file").asText("").split("/");
            String file = String.join("/", List.of(path).subList(Math.max(0, path.length - 2), path.length));
            foldersAround = Math.max(foldersAround, Math.min(1, path.length - 2));
            String burst = one.path("burst").asText(file);
            String name = SampleResource.shortened(one.path("name").asText(""));
            files.put(file, new DescribedFile(name, burst, one.path("heldOut").asBoolean(false)));
        }
        return files;
    }
}
