package org.perceptory.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perceptory.app.text.Text;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.sample.SampleView;

/** What a kind tutor would say on looking over the samples: taken in one go, too uneven, too alike. */
final class Advice {

    /** The largest class may have this many times the samples of the smallest before we say so. */
    private static final int UNEVEN = 3;
    /** Fewer duplicates than this share of the samples are nobody's business. */
    private static final double ALIKE = 0.1;

    private Advice() {}

    /** @param all samples, of which those put aside are nobody's to weigh */
    static List<String> on(Modality modality, List<Label> labels, List<SampleView> all) {
        List<SampleView> samples =
                all.stream().filter(sample -> !sample.heldOut()).toList();
        var advice = new ArrayList<String>();
        Map<UUID, Long> counts =
                samples.stream().collect(Collectors.groupingBy(SampleView::label, Collectors.counting()));
        List<Label> filled =
                labels.stream().filter(label -> counts.containsKey(label.id)).toList();
        if (modality == Modality.AUDIO
                && filled.stream().anyMatch(label -> !label.background)
                && filled.stream().noneMatch(label -> label.background)) {
            advice.add(Text.of("studio.advice.background"));
        }
        filled.stream()
                .filter(label -> inOneGo(label, samples))
                .forEach(label -> advice.add(Text.in(modality, "studio.advice.one-go", label.name)));
        if (filled.size() >= 2) {
            Label least = filled.stream()
                    .min(java.util.Comparator.comparing(label -> counts.get(label.id)))
                    .orElseThrow();
            Label most = filled.stream()
                    .max(java.util.Comparator.comparing(label -> counts.get(label.id)))
                    .orElseThrow();
            if (counts.get(most.id) >= UNEVEN * counts.get(least.id) && counts.get(most.id) >= 2 * UNEVEN) {
                advice.add(Text.in(
                        modality,
                        "studio.advice.uneven",
                        most.name,
                        counts.get(most.id),
                        least.name,
                        counts.get(least.id)));
            }
        }
        long alike = samples.stream()
                .filter(sample -> sample.duplicateOf().isPresent())
                .count();
        if (alike >= 3 && alike >= ALIKE * samples.size()) {
            advice.add(Text.in(modality, "studio.advice.alike", alike));
        }
        return advice;
    }

    /** Several samples, all of one burst: on none of them can a model be judged that has not seen their like. */
    private static boolean inOneGo(Label label, List<SampleView> samples) {
        var own = samples.stream()
                .filter(sample -> sample.label().equals(label.id))
                .toList();
        return own.size() > 1 && own.stream().map(SampleView::burst).distinct().count() == 1;
    }
}
