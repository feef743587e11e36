package org.perceptory.pretraining;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.perceptory.pretraining.teacher.Subject;

/** What follows a stage's name on the command line: {@code --name value} pairs. */
public record Options(Map<String, String> values) {

    /** @throws IllegalArgumentException when an option has no value */
    static Options parse(String[] arguments, int from) {
        Map<String, String> values = new HashMap<>();
        for (int i = from; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("expected --name value, found " + arguments[i]);
            }
            values.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return new Options(Map.copyOf(values));
    }

    /** @throws IllegalArgumentException when it was not given */
    public Path path(String name) {
        return Path.of(text(name));
    }

    /** @throws IllegalArgumentException when it was not given */
    public String text(String name) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return values.get(name);
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** {@code --subject pictures} or {@code sounds}; pictures where nothing is said. */
    public Subject subject() {
        return Subject.valueOf(text("subject", "pictures").toUpperCase(Locale.ROOT));
    }

    public long number(String name, long otherwise) {
        return Long.parseLong(values.getOrDefault(name, Long.toString(otherwise)));
    }

    public double real(String name, double otherwise) {
        return Double.parseDouble(values.getOrDefault(name, Double.toString(otherwise)));
    }
}
