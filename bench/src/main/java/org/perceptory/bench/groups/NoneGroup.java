package org.perceptory.bench.groups;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.perceptory.bench.Group;
import org.perceptory.bench.Report;
import org.perceptory.bench.Surroundings;
import org.perceptory.bench.pictures.LabelledSet;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.Medium;

/**
 * What "none of these" does at its suggested threshold: each labelled set is a project, whole and with its first two
 * and three classes; the other sets are quite other things, and classes that were left out are things alike.
 *
 * <p>{@code PERCEPTORY_BENCH_SETS} names a folder with the folders {@code images} and {@code audio}, in which there is
 * a folder a set, in which there is a folder a class.
 */
public final class NoneGroup implements Group {
    private static final String FOLDER = "PERCEPTORY_BENCH_SETS";
    private static final List<Integer> EACH = List.of(5, 10, 20, 50);
    private static final int SEEDS = 3;

    /** Means over projects of one size, in points of a hundred and areas under the curve. */
    private record Found(NoneTrial.Shares before, NoneTrial.Shares now) {}

    @Override
    public void measure(Surroundings surroundings, Report report) throws Exception {
        String folder = System.getenv(FOLDER);
        if (folder == null || folder.isBlank()) {
            report.say(FOLDER + " names no folder of labelled sets: not measured.");
            return;
        }
        measure("pictures", sets(Path.of(folder, "images"), Medium.IMAGE), report);
        measure("sounds", sets(Path.of(folder, "audio"), Medium.AUDIO), report);
    }

    private static List<EmbeddedSet> sets(Path folder, Medium medium) {
        int threads = Runtime.getRuntime().availableProcessors();
        try (Backbone backbone =
                Backbone.open(BackboneCatalogue.builtIn().preferred(medium).orElseThrow(), threads)) {
            return LabelledSet.in(folder).stream()
                    .map(set -> EmbeddedSet.of(set, backbone))
                    .toList();
        }
    }

    private static void measure(String what, List<EmbeddedSet> sets, Report report) throws Exception {
        for (int each : EACH) {
            List<Found> far = new ArrayList<>();
            List<Found> near = new ArrayList<>();
            for (EmbeddedSet set : sets) {
                List<float[]> others = sets.stream()
                        .filter(other -> other != set)
                        .flatMap(other -> other.all().stream())
                        .toList();
                for (int classes : IntStream.of(2, 3, set.classes().size())
                        .filter(count -> count <= set.classes().size())
                        .distinct()
                        .toArray()) {
                    tried(set, classes, each, others, far, near);
                }
            }
            tell("%s, %d a class, quite other things".formatted(what, each), far, report);
            tell("%s, %d a class, things alike".formatted(what, each), near, report);
        }
    }

    private static void tried(
            EmbeddedSet set, int classes, int each, List<float[]> others, List<Found> far, List<Found> near)
            throws Exception {
        int all = set.classes().size();
        EmbeddedSet project = set.only(IntStream.range(0, classes).boxed().toList());
        List<float[]> alike =
                set.only(IntStream.range(classes, all).boxed().toList()).all();
        for (int seed = 0; seed < SEEDS; seed++) {
            NoneTrial trial = new NoneTrial(project, each, seed);
            if (!others.isEmpty()) {
                far.add(new Found(trial.byProbability(others), trial.withLikeness(others)));
            }
            if (!alike.isEmpty()) {
                near.add(new Found(trial.byProbability(alike), trial.withLikeness(alike)));
            }
        }
    }

    private static void tell(String name, List<Found> found, Report report) {
        if (!found.isEmpty()) {
            report.beside(name + ": taken for a class", mean(found, f -> f.now().taken()), "%");
            report.say(String.format(
                    Locale.ROOT,
                    "  right answers kept %.0f %%, area under the curve %.3f; by probability alone: %.0f %% taken, %.0f %% kept, %.3f",
                    mean(found, f -> f.now().kept()),
                    mean(found, f -> f.now().area()),
                    mean(found, f -> f.before().taken()),
                    mean(found, f -> f.before().kept()),
                    mean(found, f -> f.before().area())));
        }
    }

    private static double mean(List<Found> found, ToDoubleFunction<Found> figure) {
        return found.stream().mapToDouble(figure).average().orElseThrow();
    }
}
