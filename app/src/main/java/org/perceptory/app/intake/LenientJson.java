package org.perceptory.app.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.LabelName;

/** Values of JSON that anybody may have written: what makes no sense is left out, and where it stood is kept. */
class LenientJson {

    private final List<String> ignored = new ArrayList<>();

    /** The paths of what made no sense, {@value ProjectDescription#MOST_IGNORED} at most. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    void ignore(String path) {
        if (ignored.size() < ProjectDescription.MOST_IGNORED) {
            ignored.add(path);
        }
    }

    /** Empty where there is no text. */
    String text(JsonNode node, String at) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (!node.isMissingNode() && !node.isNull()) {
            ignore(at);
        }
        return "";
    }

    /** Empty where there is no text that a project or a class may be called. */
    String name(JsonNode node, String at) {
        String text = text(node, at);
        try {
            return text.isEmpty() ? "" : new LabelName(text).text();
        } catch (RefusedException none) {
            ignore(at);
            return "";
        }
    }

    /** The first of an array's; none where it is no array. */
    List<JsonNode> list(JsonNode node, String at, int most) {
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
}
