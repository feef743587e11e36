package org.perceptory.domain.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.submission.HiddenMistake;

/** Adds up what models got wrong, by the classes' names, whatever their capitals. */
final class HiddenConfusions {
    private HiddenConfusions() {}

    private record Keys(String actual, String predicted) {
        static Keys of(HiddenMistake mistake) {
            return new Keys(LabelName.keyOf(mistake.actual()), LabelName.keyOf(mistake.predicted()));
        }
    }

    /** @param models of each what it got wrong @return the most first; then by name */
    static List<ConfusedPair> of(List<List<HiddenMistake>> models) {
        Map<String, String> names = new HashMap<>();
        // A student's class is called as the hidden test set calls it, where that has it.
        models.forEach(model ->
                model.forEach(mistake -> names.putIfAbsent(LabelName.keyOf(mistake.actual()), mistake.actual())));
        models.forEach(model ->
                model.forEach(mistake -> names.putIfAbsent(LabelName.keyOf(mistake.predicted()), mistake.predicted())));
        Map<Keys, ConfusedPair> pairs = new LinkedHashMap<>();
        models.forEach(model -> model.stream()
                .collect(Collectors.groupingBy(Keys::of, LinkedHashMap::new, Collectors.counting()))
                .forEach((keys, count) -> pairs.merge(
                        keys,
                        new ConfusedPair(names.get(keys.actual), names.get(keys.predicted), Math.toIntExact(count), 1),
                        HiddenConfusions::sum)));
        return pairs.values().stream()
                .sorted(Comparator.comparingInt(ConfusedPair::count)
                        .reversed()
                        .thenComparing(ConfusedPair::actual)
                        .thenComparing(ConfusedPair::predicted))
                .toList();
    }

    private static ConfusedPair sum(ConfusedPair one, ConfusedPair other) {
        return new ConfusedPair(
                one.actual(), one.predicted(), one.count() + other.count(), one.models() + other.models());
    }
}
