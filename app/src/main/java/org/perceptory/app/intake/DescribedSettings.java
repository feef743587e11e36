package org.perceptory.app.intake;

import com.fasterxml.jackson.databind.JsonNode;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.TrainingSettings;

/** What a description says that is trained with: each setting that makes no sense stays as it is by default. */
class DescribedSettings {

    private final JsonNode node;
    private final LenientJson json;

    /** @param json is told what made no sense */
    DescribedSettings(JsonNode node, LenientJson json) {
        this.node = node;
        this.json = json;
    }

    TrainingSettings read() {
        TrainingSettings now = TrainingSettings.DEFAULT;
        now = setting(
                "epochs",
                now,
                (s, v) -> new TrainingSettings(whole(v), s.batchSize(), s.learningRate(), s.hiddenUnits(), s.seed()));
        now = setting(
                "batchSize",
                now,
                (s, v) -> new TrainingSettings(s.epochs(), whole(v), s.learningRate(), s.hiddenUnits(), s.seed()));
        now = setting(
                "learningRate",
                now,
                (s, v) -> new TrainingSettings(s.epochs(), s.batchSize(), number(v), s.hiddenUnits(), s.seed()));
        now = setting(
                "hiddenUnits",
                now,
                (s, v) -> new TrainingSettings(s.epochs(), s.batchSize(), s.learningRate(), whole(v), s.seed()));
        return setting(
                "seed",
                now,
                (s, v) -> new TrainingSettings(s.epochs(), s.batchSize(), s.learningRate(), s.hiddenUnits(), seed(v)));
    }

    /** Puts one value into the settings. */
    private interface Put {
        TrainingSettings into(TrainingSettings settings, JsonNode value);
    }

    private TrainingSettings setting(String key, TrainingSettings now, Put put) {
        if (!node.has(key)) {
            return now;
        }
        try {
            return put.into(now, node.get(key)).checked();
        } catch (RefusedException | IllegalArgumentException senseless) {
            json.ignore("settings." + key);
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
}
