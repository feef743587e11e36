package org.perceptory.learning.modelfile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perceptory.learning.backbone.BackboneEntry;

/**
 * The entries of an ONNX file's {@code metadata_props}. Any ONNX Runtime reads them, so that a file that was passed on
 * still tells what it is. Lists and settings are JSON.
 */
public final class ModelMetadata {
    /** The layout of these entries and of the graph's inputs and outputs: 2 with the output likeness, 1 without. */
    public static final String FORMAT = "perceptory.format";
    /** Of the classifier: 1, 2, 3 … */
    public static final String VERSION = "version";
    /** JSON array of the classes' names, in the order of the probabilities. */
    public static final String LABELS = "labels";
    /** JSON array of the classes' colours, {@code #rrggbb}. */
    public static final String COLORS = "colors";
    /** Below this probability, times the likeness where there is one, the answer is "none of these". */
    public static final String THRESHOLD = "threshold";
    /** JSON object of the settings of the training. */
    public static final String SETTINGS = "settings";
    /** What the graph takes, in words. */
    public static final String INPUT = "input";
    /** SPDX identifier of the licence under which the backbone's weights may be used. */
    public static final String LICENCE = "licence";

    public static final String BACKBONE_ID = "backbone.id";
    public static final String BACKBONE_VERSION = "backbone.version";
    public static final String BACKBONE_SHA256 = "backbone.sha256";

    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private ModelMetadata() {}

    static SortedMap<String, String> of(ModelDescription description, boolean likeness) {
        BackboneEntry backbone = description.backbone();
        SortedMap<String, String> entries = new TreeMap<>();
        entries.put(FORMAT, likeness ? "2" : "1");
        entries.put(VERSION, Integer.toString(description.version()));
        entries.put(
                LABELS,
                json(description.labels().stream()
                        .map(ModelDescription.Label::name)
                        .toList()));
        entries.put(
                COLORS,
                json(description.labels().stream()
                        .map(ModelDescription.Label::color)
                        .toList()));
        entries.put(THRESHOLD, Double.toString(description.threshold()));
        entries.put(SETTINGS, json(description.settings()));
        entries.put(INPUT, backbone.input());
        entries.put(LICENCE, backbone.licence());
        entries.put(BACKBONE_ID, backbone.id());
        entries.put(BACKBONE_VERSION, Integer.toString(backbone.version()));
        entries.put(BACKBONE_SHA256, backbone.sha256());
        return entries;
    }

    /** JSON in ASCII alone: ONNX Runtime's Java binding cuts off values with other characters. */
    private static String json(Object value) {
        StringBuilder ascii = new StringBuilder();
        JSON.toJson(value).chars().forEach(unit -> {
            if (unit < 0x80) {
                ascii.append((char) unit);
            } else {
                ascii.append("\\u%04x".formatted(unit));
            }
        });
        return ascii.toString();
    }
}
